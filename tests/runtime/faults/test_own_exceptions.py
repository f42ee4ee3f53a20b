"""Of a request on our own connections it is known whether it has left, whatever is raised."""

import asyncio
import logging
import socket
from collections.abc import Callable
from dataclasses import dataclass
from inspect import iscoroutinefunction
from typing import Any

import aiohttp
import pytest

from mews_connector.errors import DeadlineExceededError, MewsError, OutcomeUnknownError
from mews_runtime.http import pool, sessions
from mews_runtime.http.departure import Deadline
from tests.runtime.faults.exceptions import (
    ENDS,
    Make,
    Network,
    Stream,
    exceptions_of,
    outcome_of,
    told_wrongly,
)
from tests.runtime.faults.steps import after_applying, before_applying, well
from tests.support.loopback import FaultServer, Line, Step, serving
from tests.support.sides import ASYNC, OWN, SYNC, Side, by_side, close

pytestmark = pytest.mark.anyio

EXCEPTIONS = exceptions_of(OWN[0])


async def played(
    monkeypatch: pytest.MonkeyPatch, stage: str, make: Make
) -> tuple[BaseException | None, Network]:
    """Add a block over connections that raise something."""
    network = Network(stage, make)

    def connect(*_: object) -> Any:
        network.at("connecting")
        return Stream(network)

    monkeypatch.setattr(pool, "connect", connect)
    with SYNC.connected("http://localhost") as client:
        return await outcome_of(client), network


@pytest.mark.parametrize(
    "stage",
    ["connecting", "head", "before the answer", "in the headers", "in the content", "closing"],
)
async def test_of_any_exception_callers_learn_what_is_known(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, stage: str
) -> None:
    wrong: list[str] = []
    for make in EXCEPTIONS:
        error, network = await played(monkeypatch, stage, make)
        is_known = isinstance(error, MewsError) and error.applied is not None
        if told_wrongly(error, network) or is_known != (stage == "connecting"):
            wrong.append(f"{make()!r}: {error!r}")
        assert network.requests == (stage != "connecting")
    assert wrong == []
    if stage in {"connecting", "closing"}:
        return
    caplog.set_level(logging.WARNING, logger="mews_connector")
    for make in ENDS:
        error, network = await played(monkeypatch, stage, make)
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

    def raising(self, make: Make) -> Callable[..., Any]:
        method: Callable[..., Any] = getattr(self.of, self.method)

        def fail(*_: object) -> None:
            raise make()

        async def changed(*args: Any, **kwargs: Any) -> None:
            if self.is_behind:
                await method(*args, **kwargs)
            fail()

        return changed if iscoroutinefunction(method) else fail


PLACES = {
    "connecting": Place(aiohttp.TCPConnector, "connect", is_behind=False, applied=False),
    "sending": Place(vars(sessions)["_Content"], "write", is_behind=True, applied=None),
    "headers": Place(aiohttp.ClientResponse, "start", is_behind=True, applied=None),
    "content": Place(aiohttp.StreamReader, "read_nowait", is_behind=False, applied=None),
}


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
async def test_the_async_client_knows_it_as_well(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, place: Place
) -> None:
    async def raised(make: Make, server: FaultServer) -> BaseException | None:
        with monkeypatch.context() as patches:
            patches.setattr(place.of, place.method, place.raising(make))
            async with ASYNC.connected(server.url) as client:
                return await outcome_of(client)

    wrong: list[str] = []
    with serving(well) as server:
        for make in exceptions_of(OWN[1]):
            error = await raised(make, server)
            if not isinstance(error, MewsError) or error.applied is not place.applied:
                wrong.append(f"{make()!r}: {error!r}")
        assert wrong == []
        assert place.applied is None or server.ledger.requests == []
        if place.method in {"start", "read_nowait"}:
            caplog.set_level(logging.WARNING, logger="mews_connector")
            error = await raised(asyncio.CancelledError, server)
            assert type(error) is asyncio.CancelledError
            said = caplog.records[-1].getMessage()
            assert said.endswith("and whether it was applied is unknown")


@by_side(OWN)
@pytest.mark.parametrize(
    ("step", "applied"), [(after_applying(Line.reset), 1), (before_applying(Line.reset), 0)]
)
async def test_a_write_that_was_read_is_never_sent_again(
    side: Side, step: Step, applied: int
) -> None:
    with serving(step) as server:
        client = side.connected(server.url)
        error = await outcome_of(client)
        await close(client)
    assert type(error) is OutcomeUnknownError
    assert (server.ledger.applied, len(server.ledger.calls())) == (applied, 1)


@by_side(OWN)
async def test_nothing_leaves_with_too_little_time(
    side: Side, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The time goes by between the last look at it and the connection."""
    is_connected: list[None] = []
    look_up = socket.getaddrinfo

    def connect(*address: Any, **options: Any) -> Any:
        is_connected.append(None)
        return look_up(*address, **options)

    def left(_: Deadline) -> float:
        return 0.1 if is_connected else 30.0

    monkeypatch.setattr(socket, "getaddrinfo", connect)
    monkeypatch.setattr(Deadline, "left", left)
    with serving(well) as server:
        client = side.connected(f"http://localhost:{server.port}")
        error = await outcome_of(client)
        await close(client)
    assert type(error) is DeadlineExceededError
    assert server.ledger.applied == 0
