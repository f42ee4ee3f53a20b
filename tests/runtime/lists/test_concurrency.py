"""With `concurrency=N`, N parts of a listing are read at the same time."""

import asyncio
import threading
from dataclasses import dataclass, field
from typing import Any, Final

import httpx
import pytest

from mews_connector.errors import BadRequestError
from tests.runtime.lists.hotel import Block, Hotel
from tests.runtime.lists.listings import NEW_YEAR, YEAR, blocks_of, numbers_of
from tests.support.sides import Side, page_by_page

pytestmark = pytest.mark.anyio

PATIENCE: Final = 10


def months() -> Hotel:
    """Return a hotel with a block in each month, whose number is that of the month."""
    return Hotel(
        [Block(number=month, updated=NEW_YEAR.replace(month=month)) for month in range(1, 13)]
    )


def waiting(side: Side, event: threading.Event) -> Any:
    """Wait for an event, as threads do, or as tasks do and the result is to be awaited."""
    if side.is_sync:
        assert event.wait(PATIENCE)
        return None

    async def turns() -> None:
        count = 0
        while not event.is_set():
            assert (count := count + 1) < 1000
            await asyncio.sleep(0)

    return turns()


@dataclass
class Meeting:
    """A hotel that answers no request before so many have arrived, then all.

    Attributes:
        size: How many.
        most: How many there ever were at the same time.
    """

    side: Side
    size: int
    hotel: Hotel = field(default_factory=months)
    most: int = 0
    _inside: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _met: threading.Event = field(default_factory=threading.Event)

    def sync(self, request: httpx.Request) -> httpx.Response:
        with self._lock:
            self._enter()
        waiting(self.side, self._met)
        with self._lock:
            return self._leave(request)

    async def soon(self, request: httpx.Request) -> httpx.Response:
        self._enter()
        await waiting(self.side, self._met)
        return self._leave(request)

    def _enter(self) -> None:
        self._inside += 1
        self.most = max(self.most, self._inside)
        if self._inside == self.size:
            self._met.set()

    def _leave(self, request: httpx.Request) -> httpx.Response:
        self._inside -= 1
        return self.hotel(request)

    async def numbers(self, **arguments: Any) -> list[int]:
        return await numbers_of(listed(self.side, self.sync, self.soon, **arguments))


def listed(side: Side, sync: Any, soon: Any, **arguments: Any) -> Any:
    """List a year from a server that is a function, or for tasks a coroutine function."""
    transport = httpx.MockTransport(sync if side.is_sync else soon)
    kind = httpx.Client if side.is_sync else httpx.AsyncClient
    client = side.client_over(kind(transport=transport))
    return client.resource_blocks.get_all(updated_utc=YEAR, **arguments)


async def test_so_many_parts_are_read_at_the_same_time_and_no_more(side: Side) -> None:
    for concurrency in (1, 2, 3, 4, 20):
        meeting = Meeting(side, min(concurrency, 4))
        found = await meeting.numbers(concurrency=concurrency, page_size=2)
        assert sorted(found) == [*range(1, 13)]
        assert meeting.most == min(concurrency, 4)


async def test_no_more_pages_are_ahead_than_are_read_at_the_same_time(side: Side) -> None:
    for concurrency in (2, 3, 4):
        assert await most_ahead(side, concurrency) <= concurrency


async def most_ahead(side: Side, concurrency: int) -> int:
    """Return how many more pages there ever were than were asked for by the reader."""
    steps, ahead, hotel = 1, list[int](), months()
    hotel.at_request = lambda _: ahead.append(len(hotel.asked) - steps)
    arguments = {"updated_utc": YEAR, "concurrency": concurrency, "page_size": 1}
    following = page_by_page(blocks_of(side, hotel, **arguments))
    while await following() is not None:
        steps += 1
    return max(ahead)


async def test_the_pages_of_each_part_come_in_order(side: Side) -> None:
    arguments = {"updated_utc": YEAR, "concurrency": 3, "page_size": 1}
    found = await numbers_of(blocks_of(side, months(), **arguments))
    windows = [[month for month in found if (month - 1) // 3 == window] for window in range(4)]
    assert windows == [[3, 2, 1], [6, 5, 4], [9, 8, 7], [12, 11, 10]]


@pytest.mark.parametrize("prefetch", [False, True])
async def test_one_at_a_time_is_the_oldest_window_first(side: Side, *, prefetch: bool) -> None:
    pager = blocks_of(side, months(), updated_utc=YEAR, prefetch=prefetch, page_size=2)
    assert await numbers_of(pager) == [3, 2, 1, 6, 5, 4, 9, 8, 7, 12, 11, 10]


async def test_a_part_does_not_wait_for_another(side: Side) -> None:
    """The first window is answered when all else was."""
    others_done, slow = threading.Event(), months()

    def is_first(request: httpx.Request) -> bool:
        return b'"StartUtc":"2024-01-01' in request.content

    def answer(request: httpx.Request) -> httpx.Response:
        if is_first(request):
            waiting(side, others_done)
        return slow(request)

    async def soon(request: httpx.Request) -> httpx.Response:
        if is_first(request):
            await waiting(side, others_done)
        return slow(request)

    following = page_by_page(listed(side, answer, soon, concurrency=2))
    found: list[int] = []
    while (page := await following()) is not None:
        found += [block.id.int for block in page.resource_blocks]
        if len(found) == 9:
            others_done.set()
    assert found == [6, 5, 4, 9, 8, 7, 12, 11, 10, 3, 2, 1]


async def test_the_first_error_of_any_part_ends_the_listing(side: Side) -> None:
    hotel = months()

    def answer(request: httpx.Request) -> httpx.Response:
        is_second = b'"StartUtc":"2024-04-01' in request.content
        return httpx.Response(400) if is_second else hotel(request)

    pager = side.client(answer).resource_blocks.get_all(updated_utc=YEAR, concurrency=4)
    with pytest.raises(BadRequestError):
        await numbers_of(pager)
