"""Connections are kept and used again, those that were used last first, and no others."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from time import monotonic
from typing import Any
from unittest import mock

import pytest
from anyio import to_thread

from mews_connector import Client
from mews_runtime.http.exchange import KEPT_FOR
from tests.runtime.connections.clients import taken
from tests.runtime.connections.server import Line, echo, response, served
from tests.support.sides import ASYNC, SYNC, AnyClient, Side, close, settle

pytestmark = pytest.mark.anyio

SOME = 4


async def ports(client: AnyClient, count: int = 1) -> list[int]:
    """Call one after the other. Return the connections."""
    return [(await settle(client.call("rooms/add", {"Room": 1})))["Port"] for _ in range(count)]


async def together(client: AnyClient) -> list[int]:
    """Make some calls at the same time. Return their connections."""
    if isinstance(client, Client):
        with ThreadPoolExecutor(SOME) as threads:
            calls = [threads.submit(client.call, "rooms/add", {"Room": 1}) for _ in range(SOME)]
            return [call.result()["Port"] for call in calls]
    answered = await asyncio.gather(*(ports(client) for _ in range(SOME)))
    return [port for (port,) in answered]


class Meeting:
    """Answers when some requests have come, and from then on at once."""

    def __init__(self) -> None:
        self._count = SOME
        self._waiting: list[tuple[Line, dict[str, Any]]] = []

    def __call__(self, line: Line, body: dict[str, Any]) -> None:
        self._waiting.append((line, body))
        self._count -= 1
        if self._count <= 0:
            for each in self._waiting:
                echo(*each)
            self._waiting.clear()


async def test_calls_one_after_the_other_use_the_connection_that_was_used_last(side: Side) -> None:
    with served(Meeting()) as server:
        client = side.connected(server.url)
        other = client.with_access_token("another-access-token")
        assert len(set(await together(client))) == SOME
        assert len({*await ports(client, 3), *await ports(other, 3)}) == 1
        await close(client)


async def test_one_that_was_idle_for_too_long_is_not_used(side: Side) -> None:
    with served(Meeting()) as server:
        client = side.connected(server.url)
        first = await together(client)
        later = monotonic() + KEPT_FOR + 1
        with (
            # First that of aiohttp: were it imported at the other time, it would stay there.
            mock.patch("aiohttp.connector.monotonic", return_value=later),
            mock.patch("mews_runtime.http.pool.monotonic", return_value=later),
        ):
            (port,) = await ports(client)
        assert port not in first
        await close(client)
        assert await to_thread.run_sync(server.left) == 0


async def test_one_whose_server_says_that_it_closes_is_not_used(side: Side) -> None:
    def reply(line: Line, body: dict[str, Any]) -> None:
        line.send(response({"Room": body["Room"], "Port": line.port}, "Connection: close"))

    with served(reply) as server:
        client = side.connected(server.url)
        assert len(set(await ports(client, 3))) == 3
        await close(client)
        assert await to_thread.run_sync(server.left) == 0


async def test_those_that_nobody_needs_any_more_are_closed_by_threads() -> None:
    with served(Meeting()) as server, SYNC.connected(server.url) as client:
        await together(client)
        assert len(server.open) == SOME
        later = monotonic() + KEPT_FOR + 1
        with mock.patch("mews_runtime.http.pool.monotonic", return_value=later):
            # A call makes one anew, and puts an end to the others.
            client.call("rooms/add", {"Room": 1})
        client.call("rooms/add", {"Room": 1})
        client.close()
        assert server.left() == 0


async def test_those_that_nobody_needs_any_more_are_closed_by_tasks() -> None:
    with served(Meeting()) as server:
        with mock.patch("mews_runtime.http.sessions.KEPT_FOR", 0.05):
            client = ASYNC.connected(server.url)
            await together(client)
        assert await to_thread.run_sync(server.left) == 0
        await client.aclose()


@pytest.mark.parametrize(
    ("threads", "writes"),
    [(40, 2_000), (200, 2_000), pytest.param(40, 80_000, marks=pytest.mark.deep)],
)
def test_among_many_threads_no_write_is_lost_and_none_is_applied_twice(
    threads: int, writes: int
) -> None:
    begun = Barrier(threads)

    def work(worker: int) -> list[int]:
        begun.wait(30)
        rooms = range(worker, writes, threads)
        return [client.call("rooms/add", {"Room": room})["Room"] for room in rooms]

    with served() as server, SYNC.connected(server.url) as client:
        with ThreadPoolExecutor(threads) as pool:
            answered = [room for rooms in pool.map(work, range(threads)) for room in rooms]
        assert taken(client) == 0
        client.close()
        assert server.left() == 0
    assert sorted(answered) == [*range(writes)]
    assert server.applied == dict.fromkeys(range(writes), 1)
    assert server.most <= 100
