"""What the kit and the sandbox put into clients of httpx. It is checked and never run."""

from pathlib import Path
from typing import assert_type

import httpx

from mews_connector import AsyncClient, Client
from mews_contract import ContractTransport, RecordingTransport
from mews_contract.testing.strategies import BrokenResponse
from mews_sandbox import Sandbox

FOLDER = Path("recordings")


def clients(sandbox: Sandbox) -> None:
    checked = ContractTransport(httpx.HTTPTransport(), on_violation="log")
    httpx.Client(transport=checked)
    httpx.Client(mounts={"https://": RecordingTransport(checked, into=FOLDER)})
    http = httpx.Client(transport=sandbox.transport())
    Client.from_env(http_client=http)


def async_clients(sandbox: Sandbox) -> None:
    checked = ContractTransport(httpx.AsyncHTTPTransport(), on_violation="log")
    httpx.AsyncClient(transport=RecordingTransport(checked, into=FOLDER))
    http = httpx.AsyncClient(transport=sandbox.transport())
    AsyncClient.from_env(http_client=http)


def drawn(broken: BrokenResponse) -> None:
    assert_type(broken.response.to(httpx.Response), httpx.Response)
