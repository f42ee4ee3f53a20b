"""Tests in one container, against a sandbox in another: see `compose.yaml`."""

import os
from collections.abc import Iterator

import httpx2
import pytest

from mews_connector import Client, Retry, errors


@pytest.fixture
def mews() -> Iterator[Client]:
    """A client as the environment says."""
    with Client.from_env() as client:
        yield client


@pytest.fixture
def control() -> Iterator[httpx2.Client]:
    """The sandbox's controls, which leave it as they found it."""
    address = f"{os.environ['MEWS_BASE_URL']}/__sandbox__"
    with httpx2.Client(base_url=address, trust_env=False) as client:
        before = client.post("/snapshots").raise_for_status().json()["id"]
        yield client
        client.post(f"/snapshots/{before}/restore").raise_for_status()


def test_a_deleted_block_is_gone(mews: Client, control: httpx2.Client) -> None:
    assert control.get("/faults").json() == []
    block = next(iter(mews.resource_blocks.get_all()))
    mews.resource_blocks.delete(resource_block_ids=[block.id])
    assert block.id not in [found.id for found in mews.resource_blocks.get_all()]


def test_an_outage_is_an_error(mews: Client, control: httpx2.Client) -> None:
    control.post("/faults", json={"kind": "status", "status": 503}).raise_for_status()
    with pytest.raises(errors.ServerError):
        list(mews.resource_blocks.get_all(retry=Retry(attempts=1)))
