"""However calls end, and wherever: nothing stays behind, and the client goes on."""

import asyncio
import gc
import sys
import threading
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from random import Random
from types import FrameType
from typing import Any

import httpcore2
import pytest

from mews_connector import AsyncClient, Client, Retry
from mews_connector.errors import MewsError
from tests.runtime.connections.clients import acquired, taken
from tests.runtime.connections.server import Line, Served, response, served
from tests.support import samples
from tests.support.sides import ASYNC, SYNC

pytestmark = pytest.mark.anyio

LONGEST = 0.004
"""Seconds within which most calls end here, the one way or the other."""

counts = pytest.mark.parametrize("count", [400, pytest.param(10_000, marks=pytest.mark.deep)])


class Slow:
    """Answers at once, late, in pieces, or not at all, and sometimes hangs up."""

    def __init__(self) -> None:
        self._random = Random(7)

    def __call__(self, line: Line, body: dict[str, Any]) -> None:
        content = samples.page(cursor="more") if "Limitation" in body else {"Room": body["Room"]}
        whole = response(content)
        half = len(whole) // 2
        match self._random.randrange(6):
            case 0 | 1:
                line.send(whole)
            case 2:
                line.later(self._random.uniform(0, LONGEST), lambda: line.send(whole))
            case 3:
                line.send(whole[:half])
                line.later(self._random.uniform(0, LONGEST), lambda: line.send(whole[half:]))
            case 4:
                line.send(whole)
                line.close()
            case _:
                pass


async def ping(client: AsyncClient, deadline: float | None = None) -> None:
    retry = None if deadline is None else Retry(attempts=1, deadline=deadline)
    with suppress(MewsError):
        await client.call("rooms/add", {"Room": 1}, retry=retry)


async def cancelled(client: AsyncClient, seconds: float) -> None:
    task = asyncio.create_task(ping(client))
    await asyncio.sleep(seconds)
    task.cancel()
    await asyncio.wait([task])


async def cancelled_by_turns(client: AsyncClient, seconds: float) -> None:
    task = asyncio.create_task(ping(client))
    for _ in range(int(seconds / LONGEST * 30)):
        await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])


async def waited_for(client: AsyncClient, seconds: float) -> None:
    with suppress(TimeoutError):
        await asyncio.wait_for(ping(client), seconds)


async def timed_out(client: AsyncClient, seconds: float) -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await ping(client)


async def at_its_deadline(client: AsyncClient, seconds: float) -> None:
    await ping(client, max(seconds, 0.0001))


async def left_while_listing(client: AsyncClient, seconds: float) -> None:
    with suppress(MewsError, TimeoutError):
        async with asyncio.timeout(LONGEST):
            seen = 0
            async for _ in client.resource_blocks.get_all(prefetch=seconds > LONGEST / 2):
                seen += 1
                if seen > 3:
                    break


WAYS: list[Callable[[AsyncClient, float], Awaitable[None]]] = [
    *(cancelled, cancelled_by_turns, waited_for, timed_out, at_its_deadline, left_while_listing)
]


def others() -> set[asyncio.Task[Any]]:
    """Return the tasks beside the current one."""
    return asyncio.all_tasks() - {asyncio.current_task()}


async def end(count: int, client: AsyncClient, chance: Random) -> None:
    """End calls at random moments, many of them under way at once."""
    waiting = iter(range(count))

    async def work() -> None:
        for _ in waiting:
            way = chance.choice(WAYS)
            await way(client, chance.uniform(0, LONGEST))

    await asyncio.gather(*(work() for _ in range(40)))


async def settled(is_so: Callable[[], bool]) -> bool:
    """Wait for what happens in the next turns of the event loop."""
    for _ in range(2000):
        if is_so():
            break
        await asyncio.sleep(0.005)
    return is_so()


@counts
async def test_async_calls_that_end_at_random_leave_nothing_behind(count: int) -> None:
    before, threads = others(), threading.active_count()
    with served(Slow()) as server:
        client = ASYNC.connected(server.url)
        await end(count, client, Random(count))
        assert await settled(lambda: others() == before)
        assert taken(client) == 0
        assert acquired(client) == 0
        await asyncio.to_thread(server.settle)
        server.reply = lambda line, body: line.send(response({"Room": body["Room"]}))
        assert [(await client.call("rooms/add", {"Room": n}))["Room"] for n in range(9)] == [
            *range(9)
        ]
        await client.aclose()
        assert await asyncio.to_thread(server.left) == 0
        assert others() == before
    assert threading.active_count() <= threads + 1


@pytest.mark.parametrize("rounds", [8, pytest.param(200, marks=pytest.mark.deep)])
async def test_a_client_that_is_closed_while_calls_are_under_way_ends_them(rounds: int) -> None:
    chance = Random(rounds)
    with served(Slow()) as server:
        for _ in range(rounds):
            client = ASYNC.connected(server.url)
            calls = [asyncio.create_task(ping(client)) for _ in range(130)]
            await asyncio.sleep(chance.uniform(0, 3 * LONGEST))
            await client.aclose()
            async with asyncio.timeout(30):
                assert await asyncio.gather(*calls) == [None] * len(calls)
        assert await asyncio.to_thread(server.left) == 0


BELOW = ("httpcore2", "h11", "mews_runtime.http.connecting")


class AlarmError(BaseException):
    """What a signal handler raises, wherever a program is."""


def call(client: Client, seconds: float, chance: Random) -> None:
    way = chance.randrange(4)
    retry = Retry(attempts=1, deadline=max(seconds, 0.0001) if way else 0.05)
    if way < 3:
        client.call("rooms/add", {"Room": 1}, retry=retry)
        return
    for seen, _ in enumerate(client.resource_blocks.get_all(retry=retry)):
        if seen == 3:
            break


def interrupted_calls(client: Client, count: int, seed: int) -> int:
    """Call, and be interrupted somewhere below the client. Return how often that was."""
    chance, times, left = Random(seed), 0, 0

    def disturb(frame: FrameType, event: str, _: object) -> None:
        nonlocal left
        if event == "c_return" and frame.f_globals["__name__"].startswith(BELOW):
            left -= 1
            if not left:
                raise AlarmError

    for _ in range(count):
        left = chance.randrange(300)
        sys.setprofile(disturb)
        try:
            with suppress(MewsError):
                call(client, chance.uniform(0, LONGEST), chance)
        except AlarmError:
            times += 1
        finally:
            sys.setprofile(None)
    return times


def rooms(client: Client) -> Iterator[int]:
    for number in range(9):
        yield client.call("rooms/add", {"Room": number})["Room"]


# One that is interrupted while the standard library makes its socket leaves that to be collected.
@pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")
@counts
def test_sync_calls_that_are_interrupted_leave_nothing_behind(count: int) -> None:
    threads = threading.active_count()
    with served(Slow()) as server:
        client = SYNC.connected(server.url)
        work = partial(interrupted_calls, client, count // 4)
        with ThreadPoolExecutor(4) as workers:
            times = sum(workers.map(work, range(4)))
        check(server, client)
    # Here, where the warning is expected, and not in a later test.
    gc.collect()
    assert times > count / 20
    assert threading.active_count() == threads


def test_one_that_is_interrupted_at_a_kept_connection_closes_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def interrupt(_: object) -> bool:
        raise AlarmError

    with served() as server:
        client = SYNC.connected(server.url)
        client.call("rooms/add", {"Room": 1})
        with monkeypatch.context() as patches:
            patches.setattr(httpcore2.HTTPConnection, "has_expired", interrupt)
            with pytest.raises(AlarmError):
                client.call("rooms/add", {"Room": 2})
        check(server, client)


def check(server: Served, client: Client) -> None:
    server.settle()
    server.reply = lambda line, body: line.send(response({"Room": body["Room"]}))
    assert taken(client) == 0
    assert list(rooms(client)) == [*range(9)]
    client.close()
    assert server.left() == 0
