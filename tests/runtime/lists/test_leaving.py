"""Who leaves a listing early does not wait for the page ahead, and nothing of it stays behind."""

import asyncio
import threading
from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from dataclasses import dataclass, field
from typing import Any, Final, cast

import httpx
import pytest

from mews_connector import AsyncClient, Client
from mews_connector.types import AsyncPager, Pager, Retry
from tests.runtime.clocks import FakeClock
from tests.runtime.lists.hotel import Block, Hotel
from tests.runtime.sides import ASYNC, SYNC

PATIENCE: Final = 10
"""Seconds, or turns of the event loop, behind which something will not happen any more."""

PATIENT: Final = Retry(attempts=5, deadline=None)

each_shape = pytest.mark.parametrize("shape", ["items", "pages", "responses"])


def blocks() -> list[Block]:
    return [Block(number=number) for number in range(1, 10)]


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
    hotel: Hotel = field(default_factory=lambda: Hotel(blocks()))
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
        return SYNC.client(self, retry=PATIENT, clock=FakeClock())

    def end(self) -> None:
        """Let it go, and wait until no thread is left."""
        assert not self.let_go.is_set()
        self.let_go.set()
        for thread in self.threads:
            thread.join(PATIENCE)
        assert self.threads
        assert not any(thread.is_alive() for thread in self.threads)
        assert threading.current_thread() not in self.threads


def shaped(pager: Pager[Any, Any], shape: str) -> Iterator[object]:
    """Iterate a listing for its items, its pages or its responses."""
    return iter(pager) if shape == "items" else getattr(pager, shape)()


@each_shape
def test_a_break_does_not_wait_and_its_thread_ends_with_the_request(shape: str) -> None:
    held = Held()
    pager = held.client().resource_blocks.get_all(page_size=1, prefetch=True)
    for _ in shaped(pager, shape):
        assert held.arrived.wait(PATIENCE)
        break
    held.end()


@each_shape
def test_an_error_in_the_loop_does_not_wait_either(shape: str) -> None:
    held = Held()
    pager = held.client().resource_blocks.get_all(page_size=1, prefetch=True)
    leaving = pytest.raises(LeavingError)
    with leaving:
        for _ in shaped(pager, shape):
            assert held.arrived.wait(PATIENCE)
            raise LeavingError
    held.end()


def test_what_is_on_its_way_is_not_repeated_once_nobody_wants_it() -> None:
    held = Held(status=503)
    pager = held.client().resource_blocks.get_all(page_size=1, prefetch=True)
    for _ in pager:
        assert held.arrived.wait(PATIENCE)
        break
    held.end()
    assert len(held.hotel.asked) == 2


def test_a_listing_read_to_its_end_leaves_no_thread() -> None:
    threads: set[threading.Thread] = set()
    hotel = Hotel(blocks(), at_request=lambda _: threads.add(threading.current_thread()))
    client = SYNC.client(hotel)
    assert len(list(client.resource_blocks.get_all(page_size=1, prefetch=True))) == 9
    for thread in threads:
        thread.join(PATIENCE)
    assert not any(thread.is_alive() for thread in threads)


def test_the_client_may_be_closed_while_a_page_is_on_its_way() -> None:
    held = Held()
    with held.client() as client:
        for _ in client.resource_blocks.get_all(page_size=1, prefetch=True):
            assert held.arrived.wait(PATIENCE)
            break
    held.end()


# Tasks


@dataclass
class HeldAsync:
    """The same for tasks. Only a cancellation lets them go."""

    hotel: Hotel = field(default_factory=lambda: Hotel(blocks()))
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

    def client(self) -> AsyncClient:
        http = httpx.AsyncClient(transport=httpx.MockTransport(self))
        return ASYNC.client_over(http, retry=PATIENT, clock=FakeClock())

    def pager(self) -> AsyncPager[Any, Any]:
        return self.client().resource_blocks.get_all(page_size=1, prefetch=True)


def shaped_async(pager: AsyncPager[Any, Any], shape: str) -> AsyncIterator[object]:
    return aiter(pager) if shape == "items" else getattr(pager, shape)()


async def left_over(before: set[asyncio.Task[Any]]) -> set[asyncio.Task[Any]]:
    """Return the tasks that are left behind when the loop has had time to end them."""
    for _ in range(PATIENCE):
        await asyncio.sleep(0)
    return asyncio.all_tasks() - before


@each_shape
@pytest.mark.anyio
async def test_a_break_cancels_the_task_of_the_page_ahead(shape: str) -> None:
    held, before = HeldAsync(), asyncio.all_tasks()
    async for _ in shaped_async(held.pager(), shape):
        await held.arrived.wait()
        break
    assert await left_over(before) == set()
    assert held.cancelled == 1


@each_shape
@pytest.mark.anyio
async def test_closing_the_iterator_ends_all_of_it_at_once(shape: str) -> None:
    held, before = HeldAsync(), asyncio.all_tasks()
    steps = cast("AsyncGenerator[object]", shaped_async(held.pager(), shape))
    await anext(steps)
    await held.arrived.wait()
    await steps.aclose()
    assert held.cancelled == 1
    assert asyncio.all_tasks() == before


@each_shape
@pytest.mark.anyio
async def test_an_error_in_the_loop_cancels_it_too(shape: str) -> None:
    held, before = HeldAsync(), asyncio.all_tasks()

    async def read() -> None:
        async for _ in shaped_async(held.pager(), shape):
            await held.arrived.wait()
            raise LeavingError

    with pytest.raises(LeavingError):
        await read()
    assert await left_over(before) == set()
    assert held.cancelled == 1


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
    assert await left_over(before) == set()
    assert held.cancelled == 1


@each_shape
@pytest.mark.parametrize("is_error", [False, True], ids=["break", "error"])
def test_a_loop_that_ends_at_once_ends_without_complaint(
    shape: str, caplog: pytest.LogCaptureFixture, *, is_error: bool
) -> None:
    async def main() -> None:
        held = HeldAsync()
        async for _ in shaped_async(held.pager(), shape):
            await held.arrived.wait()
            if is_error:
                raise LeavingError
            break

    try:
        asyncio.run(main())
    except LeavingError:
        assert is_error
    assert [record for record in caplog.records if record.name == "asyncio"] == []
