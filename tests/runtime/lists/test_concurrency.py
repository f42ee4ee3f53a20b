"""With `concurrency=N`, N parts of a listing are read at the same time."""

import asyncio
import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final

import httpx
import pytest

from mews_connector import models
from mews_connector.errors import BadRequestError
from tests.runtime.lists.hotel import Block, Hotel
from tests.runtime.lists.listings import blocks_of, numbers_of
from tests.runtime.sides import ASYNC, SYNC, Side, page_by_page

pytestmark = pytest.mark.anyio

PATIENCE: Final = 10
NEW_YEAR: Final = datetime(2024, 1, 1, tzinfo=UTC)
YEAR: Final = models.TimeInterval(start_utc=NEW_YEAR, end_utc=NEW_YEAR.replace(year=2025))
"""Four windows."""


def hotel() -> Hotel:
    """Return a hotel with a block in each month, whose number is that of the month."""
    return Hotel(
        [Block(number=month, updated=NEW_YEAR.replace(month=month)) for month in range(1, 13)]
    )


def window_of(month: int) -> int:
    """Return which window a month is in, from 0."""
    return (month - 1) // 3


@dataclass
class Meeting:
    """A hotel that answers no request before so many have arrived, then all.

    Attributes:
        size: How many.
        most: How many there ever were at the same time.
    """

    size: int
    hotel: Hotel = field(default_factory=hotel)
    most: int = 0
    _inside: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _met: threading.Event = field(default_factory=threading.Event)

    def sync(self, request: httpx.Request) -> httpx.Response:
        with self._lock:
            self._enter()
        assert self._met.wait(PATIENCE)
        with self._lock:
            return self._leave(request)

    async def soon(self, request: httpx.Request) -> httpx.Response:
        self._enter()
        turns = 0
        while not self._met.is_set():
            assert (turns := turns + 1) < 100
            await asyncio.sleep(0)
        return self._leave(request)

    def _enter(self) -> None:
        self._inside += 1
        self.most = max(self.most, self._inside)
        if self._inside == self.size:
            self._met.set()

    def _leave(self, request: httpx.Request) -> httpx.Response:
        self._inside -= 1
        return self.hotel(request)

    def pager(self, side: Side, **arguments: Any) -> Any:
        if side.is_sync:
            client: Any = side.client(self.sync)
        else:
            http = httpx.AsyncClient(transport=httpx.MockTransport(self.soon))
            client = side.client_over(http)
        return client.resource_blocks.get_all(updated_utc=YEAR, **arguments)


@pytest.mark.parametrize("concurrency", [1, 2, 3, 4])
async def test_so_many_parts_are_read_at_the_same_time_and_no_more(
    side: Side, concurrency: int
) -> None:
    meeting = Meeting(concurrency)
    found = await numbers_of(meeting.pager(side, concurrency=concurrency, page_size=2))
    assert sorted(found) == [*range(1, 13)]
    assert meeting.most == concurrency


@pytest.mark.parametrize("concurrency", [2, 3, 4])
async def test_no_more_pages_are_ahead_than_are_read_at_the_same_time(
    side: Side, concurrency: int
) -> None:
    steps = 0
    ahead: list[int] = []
    months = hotel()
    months.at_request = lambda _: ahead.append(len(months.asked) - steps)
    following = page_by_page(
        blocks_of(side, months, updated_utc=YEAR, concurrency=concurrency, page_size=1)
    )
    while True:
        steps += 1
        if await following() is None:
            break
    assert max(ahead) <= concurrency


async def test_no_more_are_read_than_there_are(side: Side) -> None:
    meeting = Meeting(4)
    found = await numbers_of(meeting.pager(side, concurrency=20, prefetch=True))
    assert sorted(found) == [*range(1, 13)]
    assert meeting.most == 4


async def test_the_pages_of_each_part_come_in_order(side: Side) -> None:
    found = await numbers_of(blocks_of(side, hotel(), updated_utc=YEAR, concurrency=3, page_size=1))
    for window in range(4):
        months = [month for month in found if window_of(month) == window]
        assert months == sorted(months, reverse=True)


@pytest.mark.parametrize("prefetch", [False, True])
async def test_one_at_a_time_is_the_oldest_window_first(side: Side, *, prefetch: bool) -> None:
    found = await numbers_of(
        blocks_of(side, hotel(), updated_utc=YEAR, prefetch=prefetch, page_size=2)
    )
    assert found == [3, 2, 1, 6, 5, 4, 9, 8, 7, 12, 11, 10]


def is_first_window(asked: dict[str, Any]) -> bool:
    return bool(asked["UpdatedUtc"]["StartUtc"] == "2024-01-01T00:00:00Z")


def test_a_part_does_not_wait_for_another_in_threads() -> None:
    """The first window is answered when all else was."""
    others_done = threading.Event()
    slow = hotel()

    def wait(asked: dict[str, Any]) -> None:
        if is_first_window(asked):
            assert others_done.wait(PATIENCE)

    slow.at_request = wait
    pager = SYNC.client(slow).resource_blocks.get_all(updated_utc=YEAR, concurrency=2)
    found: list[int] = []
    for page in pager.pages():
        found += [block.id.int for block in page.resource_blocks]
        if len(found) == 9:
            others_done.set()
    assert found == [6, 5, 4, 9, 8, 7, 12, 11, 10, 3, 2, 1]


async def test_a_part_does_not_wait_for_another_in_tasks() -> None:
    others_done = asyncio.Event()
    slow = hotel()

    async def answer(request: httpx.Request) -> httpx.Response:
        if b'"StartUtc":"2024-01-01' in request.content:
            await others_done.wait()
        return slow(request)

    http = httpx.AsyncClient(transport=httpx.MockTransport(answer))
    client = ASYNC.client_over(http)
    found: list[int] = []
    async for page in client.resource_blocks.get_all(updated_utc=YEAR, concurrency=2).pages():
        found += [block.id.int for block in page.resource_blocks]
        if len(found) == 9:
            others_done.set()
    assert found == [6, 5, 4, 9, 8, 7, 12, 11, 10, 3, 2, 1]


async def test_the_first_error_of_any_part_ends_the_listing(side: Side) -> None:
    months = hotel()

    def answer(request: httpx.Request) -> httpx.Response:
        is_second = b'"StartUtc":"2024-04-01' in request.content
        return httpx.Response(400) if is_second else months(request)

    pager: Any = side.client(answer).resource_blocks.get_all(updated_utc=YEAR, concurrency=4)
    with pytest.raises(BadRequestError):
        await numbers_of(pager)
