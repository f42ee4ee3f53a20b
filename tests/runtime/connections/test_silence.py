"""A server may take its time, but not be silent for longer than the timeout for reading."""

import asyncio
from functools import partial
from time import monotonic
from typing import Any

import httpx2
import pytest

from mews_connector.errors import OutcomeUnknownError, TransportError
from tests.runtime.connections.server import Line, echo, response, served
from tests.support.sides import ASYNC, Side, close, settle

pytestmark = pytest.mark.anyio

LONG, SHORT, PAUSE = 20.0, 0.6, 0.1
PIECES = 9


async def call(client: Any, timeout: float) -> dict[str, Any]:
    found: dict[str, Any] = await settle(client.call("rooms/add", {"Room": 1}, timeout=timeout))
    return found


class Slow:
    """Sends a response piece by piece, so many of them."""

    def __init__(self, pieces: int) -> None:
        self._pieces = pieces

    def __call__(self, line: Line, body: dict[str, Any]) -> None:
        sent = response({"Room": body["Room"]})
        size = len(sent) // PIECES + 1
        parts = [sent[at : at + size] for at in range(0, len(sent), size)]
        for number, part in enumerate(parts[: self._pieces]):
            line.later(number * PAUSE, partial(line.send, part))


async def test_a_server_that_goes_on_is_waited_for(side: Side) -> None:
    with served(Slow(PIECES)) as server:
        client = side.connected(server.url)
        assert (await call(client, SHORT))["Room"] == 1
        await close(client)


def interim(line: Line, _: object) -> None:
    """Say that a response will come."""
    line.send(b"HTTP/1.1 103 Early Hints\r\n\r\n")


@pytest.mark.parametrize("reply", [Slow(0), interim, Slow(PIECES - 1)])
async def test_one_that_falls_silent_is_given_up_wherever_that_is(side: Side, reply: Any) -> None:
    with served() as server:
        client = side.connected(server.url)
        # What an earlier call would have waited for is not waited for.
        await call(client, LONG)
        server.reply, began = reply, monotonic()
        with pytest.raises(OutcomeUnknownError) as caught:
            await call(client, SHORT)
        lost = caught.value.__cause__
        assert isinstance(lost, TransportError)
        assert isinstance(lost.__cause__, httpx2.ReadTimeout)
        assert monotonic() - began < LONG / 2
        await close(client)


async def test_a_connection_that_nobody_reads_from_may_be_silent(side: Side) -> None:
    with served() as server:
        client = side.connected(server.url)
        await call(client, SHORT)
        await asyncio.sleep(SHORT + PAUSE)
        await call(client, SHORT)
        assert len({*server.ports}) == 1
        await close(client)


async def test_a_connection_has_a_single_timer_and_none_once_it_is_closed() -> None:
    def timers() -> int:
        scheduled: Any = vars(asyncio.get_running_loop())["_scheduled"]
        return sum(1 for each in scheduled if not each.cancelled() and "_Protocol" in repr(each))

    with served(echo) as server:
        client = ASYNC.connected(server.url)
        for _ in range(20):
            await call(client, LONG)
        assert timers() == 1
        await client.aclose()
        assert timers() == 0
