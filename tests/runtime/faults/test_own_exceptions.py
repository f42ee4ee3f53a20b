"""Of a request on our own connections it is known whether it has left, whatever is raised."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from inspect import iscoroutinefunction
from typing import Any

import aiohttp
import pytest

from mews_connector import AsyncClient, Client
from mews_connector.errors import MewsError, OutcomeUnknownError
from mews_runtime.http import pool, sessions
from tests.runtime import samples
from tests.runtime.faults.exceptions import ENDS, Make, Network, Stream, exceptions_of
from tests.runtime.loopback import serving
from tests.runtime.sides import OWN, completed

pytestmark = pytest.mark.anyio

EXCEPTIONS = exceptions_of(OWN[0])
LEFT = ("head", "before the answer", "in the headers", "in the content", "closing")


def add(network: Network, monkeypatch: pytest.MonkeyPatch) -> BaseException | None:
    def connect(*_: object) -> Any:
        network.at("connecting")
        return Stream(network)

    monkeypatch.setattr(pool, "connect", connect)
    with Client(**completed({"base_url": "http://localhost"})) as client:
        try:
            client.resource_blocks.add(resource_blocks=[samples.block()])
        except BaseException as error:
            if isinstance(error, AssertionError):
                raise
            return error
    return None


def test_what_is_raised_while_connecting_has_sent_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for make in EXCEPTIONS:
        network = Network("connecting", make)
        error = add(network, monkeypatch)
        assert isinstance(error, MewsError)
        assert (error.applied, network.requests) == (False, 0)


@pytest.mark.parametrize("stage", LEFT)
def test_from_the_first_byte_on_callers_learn_what_is_known(
    monkeypatch: pytest.MonkeyPatch, stage: str
) -> None:
    wrong: list[str] = []
    for make in EXCEPTIONS:
        network = Network(stage, make)
        error = add(network, monkeypatch)
        is_known = error is None and network.is_applied
        is_unknown = isinstance(error, OutcomeUnknownError) and error.applied is None
        if not (is_known or is_unknown) or network.requests > 1:
            wrong.append(f"{make()!r}: {error!r}")
    assert wrong == []


@pytest.mark.parametrize("stage", LEFT[:-1])
@pytest.mark.parametrize("make", ENDS)
def test_what_ends_a_process_passes_as_it_is_and_leaves_a_record(
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    stage: str,
    make: type[BaseException],
) -> None:
    network = Network(stage, make)
    with caplog.at_level(logging.WARNING, logger="mews_connector"):
        error = add(network, monkeypatch)
    assert network.raised == [error]
    assert caplog.records[-1].getMessage().endswith("and whether it was applied is unknown")


@dataclass(frozen=True)
class Place:
    """Where aiohttp raises, and what is known there of a write."""

    of: type[object]
    method: str
    is_behind: bool
    """Whether the method runs first."""

    applied: bool | None


PLACES = {
    "connecting": Place(aiohttp.TCPConnector, "connect", is_behind=False, applied=False),
    "sending": Place(vars(sessions)["_Content"], "write", is_behind=True, applied=None),
    "headers": Place(aiohttp.ClientResponse, "start", is_behind=True, applied=None),
    "content": Place(aiohttp.StreamReader, "read_nowait", is_behind=False, applied=None),
}


def raising(place: Place, make: Make) -> Callable[..., Any]:
    method: Callable[..., Any] = getattr(place.of, place.method)
    if not iscoroutinefunction(method):

        def fail(*_: object) -> None:
            raise make()

        return fail

    async def changed(*args: Any, **kwargs: Any) -> None:
        if place.is_behind:
            await method(*args, **kwargs)
        raise make()

    return changed


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
async def test_the_async_client_knows_it_as_well(
    monkeypatch: pytest.MonkeyPatch, place: Place
) -> None:
    asked: list[object] = []
    wrong: list[str] = []

    def answer(request: object) -> dict[str, object]:
        asked.append(request)
        return {"ResourceBlocks": []}

    with serving(answer) as url:
        for make in exceptions_of(OWN[1]):
            with monkeypatch.context() as patches:
                patches.setattr(place.of, place.method, raising(place, make))
                async with AsyncClient(**completed({"base_url": url})) as client:
                    with pytest.raises(MewsError) as caught:
                        await client.resource_blocks.add(resource_blocks=[samples.block()])
            if caught.value.applied is not place.applied:
                wrong.append(f"{make()!r}: {caught.value!r}")
    assert wrong == []
    assert place.applied is None or asked == []


@pytest.mark.parametrize(
    "place", [PLACES["headers"], PLACES["content"]], ids=["headers", "content"]
)
async def test_a_task_that_is_cancelled_ends_as_such_and_leaves_a_record(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, place: Place
) -> None:
    monkeypatch.setattr(place.of, place.method, raising(place, asyncio.CancelledError))
    caplog.set_level(logging.WARNING, logger="mews_connector")
    with serving(lambda _: {"ResourceBlocks": []}) as url:
        async with AsyncClient(**completed({"base_url": url})) as client:
            with pytest.raises(asyncio.CancelledError):
                await client.resource_blocks.add(resource_blocks=[samples.block()])
    assert caplog.records[-1].getMessage().endswith("and whether it was applied is unknown")
