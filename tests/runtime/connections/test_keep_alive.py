"""Connections are kept and used again, those that were used last first, and no others."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from time import monotonic
from typing import Any
from unittest import mock

import pytest
from anyio import to_thread

from mews_connector import AsyncClient, Client
from mews_runtime.http.exchange import KEPT_FOR
from tests.runtime.connections.clients import async_client, sync_client
from tests.runtime.connections.server import Line, echo, response, served
from tests.runtime.sides import SIDES, AnyClient, Side, close, settle

pytestmark = pytest.mark.anyio

SOME = 4
ours = pytest.mark.parametrize(
    "side", [side for side in SIDES if side.library == "own"], ids=lambda side: type(side).__name__
)


async def ports(client: AnyClient, count: int = 1) -> list[int]:
    """Call one after the other. Return the connections."""
    return [(await settle(client.call("rooms/add", {"Room": 1})))["Port"] for _ in range(count)]


async def together(client: AnyClient, barrier: Barrier) -> list[int]:
    """Call at the same time. Return the connections in the order in which they were given back."""
    if isinstance(client, AsyncClient):
        answered = await asyncio.gather(*(ports(client) for _ in range(barrier.parties)))
        return [port for (port,) in answered]
    known: Client = client
    with ThreadPoolExecutor(barrier.parties) as threads:
        calls = [threads.submit(known.call, "rooms/add", {"Room": 1}) for _ in range(SOME)]
        return [call.result()["Port"] for call in calls]


class Meeting:
    """Answers when some requests have come, and from then on at once."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._waiting: list[tuple[Line, dict[str, Any]]] = []

    def __call__(self, line: Line, body: dict[str, Any]) -> None:
        self._waiting.append((line, body))
        self._count -= 1
        if self._count <= 0:
            for each in self._waiting:
                echo(*each)
            self._waiting.clear()


@ours
async def test_calls_one_after_the_other_use_one_connection(side: Side) -> None:
    with served() as server:
        client = side.connected(server.url)
        other = client.with_access_token("another-access-token")
        used = {*await ports(client, 3), *await ports(other, 3)}
        await close(client)
    assert len(used) == 1


@ours
async def test_the_connection_that_was_used_last_is_the_first_again(side: Side) -> None:
    with served(Meeting(SOME)) as server:
        client = side.connected(server.url)
        assert len(set(await together(client, Barrier(SOME)))) == SOME
        assert len(set(await ports(client, 6))) == 1
        await close(client)


@ours
async def test_one_that_was_idle_for_too_long_is_not_used(side: Side) -> None:
    with served(Meeting(SOME)) as server:
        client = side.connected(server.url)
        first = await together(client, Barrier(SOME))
        later = monotonic() + KEPT_FOR + 1
        with (
            mock.patch("httpcore2._sync.http11.time.monotonic", return_value=later),
            mock.patch("aiohttp.connector.monotonic", return_value=later),
        ):
            (port,) = await ports(client)
        assert port not in first
        assert len(first) == SOME
        await close(client)
        assert await to_thread.run_sync(server.left) == 0


@ours
async def test_one_whose_server_says_that_it_closes_is_not_used(side: Side) -> None:
    def reply(line: Line, body: dict[str, Any]) -> None:
        line.send(response({"Room": body["Room"], "Port": line.port}, "Connection: close"))

    with served(reply) as server:
        client = side.connected(server.url)
        assert len(set(await ports(client, 3))) == 3
        await close(client)
        assert await to_thread.run_sync(server.left) == 0


def test_those_that_nobody_needs_any_more_are_closed_by_threads() -> None:
    with served(Meeting(SOME)) as server, sync_client(server.url) as client:
        with ThreadPoolExecutor(SOME) as threads:
            calls = [threads.submit(client.call, "rooms/add", {"Room": 1}) for _ in range(SOME)]
            assert [call.result()["Room"] for call in calls] == [1] * SOME
        assert len(server.open) == SOME
        later = monotonic() + KEPT_FOR + 1
        with mock.patch("httpcore2._sync.http11.time.monotonic", return_value=later):
            # A call makes one anew, and puts an end to the others.
            client.call("rooms/add", {"Room": 1})
        client.call("rooms/add", {"Room": 1})
        client.close()
        assert server.left() == 0


async def test_those_that_nobody_needs_any_more_are_closed_by_tasks() -> None:
    with served(Meeting(SOME)) as server:
        with mock.patch("mews_runtime.http.sessions.KEPT_FOR", 0.05):
            client = async_client(server.url)
            await together(client, Barrier(SOME))
        assert await to_thread.run_sync(server.left) == 0
        await client.aclose()
