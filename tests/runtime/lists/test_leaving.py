"""Who leaves a listing early does not wait for the page ahead, and nothing of it stays behind."""

import asyncio
import threading
from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, field
from typing import Any, Final, cast

import httpx
import pytest

from mews_connector import AsyncClient, Client
from mews_connector.types import AsyncPager, Pager, Retry
from tests.runtime.lists.hotel import Block, Hotel
from tests.support.clocks import FakeClock
from tests.support.sides import ASYNC, SYNC

PATIENCE: Final = 10
"""Seconds, or turns of the event loop, behind which something will not happen any more."""

PATIENT: Final[dict[str, Any]] = {"retry": Retry(attempts=5, deadline=None), "clock": FakeClock()}
AHEAD: Final[dict[str, Any]] = {"page_size": 1, "prefetch": True}

each_shape = pytest.mark.parametrize("shape", ["items", "pages", "responses"])


def hotel() -> Hotel:
    return Hotel([Block(number=number) for number in range(1, 10)])


class LeavingError(Exception):
    """What the body of a loop raises."""


# Threads


@dataclass
class Held:
    """A hotel that answers the first request, and holds back the others until it is let go.

    Attributes:
        status: How it answers those, once it is let go.
    """

    status: int = 200
    hotel: Hotel = field(default_factory=hotel)
    arrived: threading.Event = field(default_factory=threading.Event)
    let_go: threading.Event = field(default_factory=threading.Event)
    threads: set[threading.Thread] = field(default_factory=set[threading.Thread])

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if not self.hotel.asked:
            return self.hotel(request)
        self.threads.add(threading.current_thread())
        self.arrived.set()
        assert self.let_go.wait(PATIENCE)
        answer = self.hotel(request)
        return answer if self.status == 200 else httpx.Response(self.status)

    def client(self) -> Client:
        return SYNC.client(self, **PATIENT)

    def pager(self) -> Pager[Any, Any]:
        return self.client().resource_blocks.get_all(**AHEAD)

    def end(self) -> None:
        """Let it go, and wait until no thread is left, none of which a process would wait for."""
        assert not self.let_go.is_set()
        self.let_go.set()
        for thread in self.threads:
            thread.join(PATIENCE)
        assert self.threads
        assert not any(thread.is_alive() for thread in self.threads)
        assert all(thread.daemon for thread in self.threads)
        assert threading.current_thread() not in self.threads


def shaped(pager: Pager[Any, Any], shape: str) -> Iterator[object]:
    """Iterate a listing for its items, its pages or its responses."""
    return iter(pager) if shape == "items" else getattr(pager, shape)()


@each_shape
@pytest.mark.parametrize("is_error", [False, True], ids=["break", "error"])
def test_a_break_or_an_error_does_not_wait_and_its_thread_ends_with_the_request(
    shape: str, *, is_error: bool
) -> None:
    held = Held()

    def read() -> None:
        for _ in shaped(held.pager(), shape):
            assert held.arrived.wait(PATIENCE)
            if is_error:
                raise LeavingError
            break

    with pytest.raises(LeavingError) if is_error else nullcontext():
        read()
    held.end()


def test_what_is_on_its_way_is_not_repeated_once_nobody_wants_it() -> None:
    held = Held(status=503)
    for _ in held.pager():
        assert held.arrived.wait(PATIENCE)
        break
    held.end()
    assert len(held.hotel.asked) == 2


def test_a_listing_read_to_its_end_leaves_no_thread() -> None:
    threads: set[threading.Thread] = set()
    read = hotel()
    read.at_request = lambda _: threads.add(threading.current_thread())
    assert len(list(SYNC.client(read).resource_blocks.get_all(**AHEAD))) == 9
    for thread in threads:
        thread.join(PATIENCE)
    assert threads
    assert not any(thread.is_alive() for thread in threads)


def test_the_client_may_be_closed_while_a_page_is_on_its_way() -> None:
    held = Held()
    with held.client() as client:
        for _ in client.resource_blocks.get_all(**AHEAD):
            assert held.arrived.wait(PATIENCE)
            break
    held.end()


# Tasks


@dataclass
class HeldAsync:
    """The same for tasks. Only a cancellation lets them go."""

    hotel: Hotel = field(default_factory=hotel)
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    cancelled: int = 0

    async def __call__(self, request: httpx.Request) -> httpx.Response:
        if not self.hotel.asked:
            return self.hotel(request)
        self.arrived.set()
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            self.cancelled += 1
            raise
        raise AssertionError

    def pager(self) -> AsyncPager[Any, Any]:
        http = httpx.AsyncClient(transport=httpx.MockTransport(self))
        client: AsyncClient = ASYNC.client_over(http, **PATIENT)
        return client.resource_blocks.get_all(**AHEAD)

    async def read(self, shape: str, leave: type[Exception] | None) -> None:
        """Read one, and leave when the next page is on its way."""
        async for _ in shaped_async(self.pager(), shape):
            await self.arrived.wait()
            if leave:
                raise leave
            break


def shaped_async(pager: AsyncPager[Any, Any], shape: str) -> AsyncIterator[object]:
    return aiter(pager) if shape == "items" else getattr(pager, shape)()


async def left_over(before: set[asyncio.Task[Any]]) -> set[asyncio.Task[Any]]:
    """Return the tasks that are left behind when the loop has had time to end them."""
    for _ in range(PATIENCE):
        await asyncio.sleep(0)
    return asyncio.all_tasks() - before


@each_shape
@pytest.mark.anyio
async def test_a_break_or_an_error_cancels_the_task_of_the_page_ahead(shape: str) -> None:
    before = asyncio.all_tasks()
    held = HeldAsync()
    await held.read(shape, None)
    assert (await left_over(before), held.cancelled) == (set(), 1)
    held = HeldAsync()
    with pytest.raises(LeavingError):
        await held.read(shape, LeavingError)
    assert (await left_over(before), held.cancelled) == (set(), 1)


@each_shape
@pytest.mark.anyio
async def test_closing_the_iterator_ends_all_of_it_at_once(shape: str) -> None:
    held, before = HeldAsync(), asyncio.all_tasks()
    steps = cast("AsyncGenerator[object]", shaped_async(held.pager(), shape))
    await anext(steps)
    await held.arrived.wait()
    await steps.aclose()
    assert (asyncio.all_tasks(), held.cancelled) == (before, 1)


@pytest.mark.anyio
async def test_cancelling_the_reader_cancels_it_too() -> None:
    held, before = HeldAsync(), asyncio.all_tasks()

    async def read() -> None:
        async for _ in held.pager():
            pass

    reader = asyncio.create_task(read())
    await held.arrived.wait()
    reader.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reader
    assert (await left_over(before), held.cancelled) == (set(), 1)


@each_shape
@pytest.mark.parametrize("leave", [None, LeavingError], ids=["break", "error"])
def test_a_loop_that_ends_at_once_ends_without_complaint(
    shape: str, caplog: pytest.LogCaptureFixture, leave: type[Exception] | None
) -> None:
    async def main() -> None:
        await HeldAsync().read(shape, leave)

    try:
        asyncio.run(main())
    except LeavingError:
        assert leave
    assert [record for record in caplog.records if record.name == "asyncio"] == []
