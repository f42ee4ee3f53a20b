"""With `prefetch`, the next page is on its way while the current one is worked on, and no more."""

import asyncio
import gc
import tracemalloc
from collections.abc import Iterator
from contextvars import ContextVar
from threading import Semaphore
from typing import Final
from uuid import UUID

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_connector import models
from mews_connector.errors import BadRequestError, ContractError
from tests.runtime import samples
from tests.runtime.lists.hotel import Block, Hotel, id_of
from tests.runtime.lists.listings import (
    AnyPager,
    blocks_of,
    kept,
    numbers_in,
    numbers_of,
)
from tests.runtime.sides import Recorder, Side, answering, item_by_item, page_by_page, pages

pytestmark = pytest.mark.anyio

PATIENCE: Final = 10
"""Seconds, or turns of the event loop, behind which something will not happen any more."""

each_way = pytest.mark.parametrize("prefetch", [False, True])


def blocks(count: int) -> list[Block]:
    return [Block(number=number) for number in range(1, count + 1)]


class Arrivals:
    """Counts the requests that have arrived, from whichever thread."""

    def __init__(self) -> None:
        self._semaphore = Semaphore(0)

    def count(self, _: object) -> None:
        self._semaphore.release()

    async def one(self, side: Side) -> bool:
        """Wait for one. Return whether there was one."""
        if side.is_sync:
            return self._semaphore.acquire(timeout=PATIENCE)
        for _ in range(PATIENCE):
            if self._semaphore.acquire(blocking=False):
                return True
            await asyncio.sleep(0)
        return False


# What is asked for, and when


async def test_the_next_page_is_asked_for_while_the_current_one_is_worked_on(side: Side) -> None:
    arrivals = Arrivals()
    hotel = Hotel(blocks(3), at_request=arrivals.count)
    following = page_by_page(blocks_of(side, hotel, page_size=1, prefetch=True))
    assert await following() is not None
    assert await arrivals.one(side)
    assert await arrivals.one(side)
    assert hotel.cursors == [None, 3]


async def test_nothing_is_asked_for_before_the_first_item(side: Side) -> None:
    hotel = Hotel(blocks(3))
    pager = blocks_of(side, hotel, prefetch=True)
    page_by_page(pager)
    item_by_item(pager)
    assert hotel.asked == []


@given(count=st.integers(0, 8), page_size=st.integers(1, 3))
async def test_no_page_is_asked_for_while_one_is_waiting(
    side: Side, count: int, page_size: int
) -> None:
    steps = 0
    ahead: list[int] = []
    hotel = Hotel(blocks(count), at_request=lambda _: ahead.append(len(hotel.asked) - steps))
    following = page_by_page(blocks_of(side, hotel, page_size=page_size, prefetch=True))
    while True:
        steps += 1
        if await following() is None:
            break
    assert max(ahead) <= 1


async def test_the_pages_come_in_order_and_the_end_is_asked_for_once(side: Side) -> None:
    hotel = Hotel(blocks(5))
    found = await pages(blocks_of(side, hotel, page_size=2, prefetch=True))
    assert [numbers_in(page) for page in found] == [[5, 4], [3, 2], [1], []]
    assert hotel.cursors == [None, 4, 2, 1]


async def test_the_cursor_knows_nothing_of_the_page_ahead(side: Side) -> None:
    arrivals = Arrivals()
    hotel = Hotel(blocks(6), at_request=arrivals.count)
    pager = blocks_of(side, hotel, page_size=2, prefetch=True)
    following = page_by_page(pager)
    assert await following() is not None
    assert [await arrivals.one(side) for _ in range(2)] == [True, True]
    assert pager.cursor == UUID(int=5)
    assert await numbers_of(blocks_of(side, Hotel(blocks(6)), cursor=kept(pager.cursor))) == [
        *range(4, 0, -1)
    ]


async def test_an_error_ahead_is_raised_behind_the_items_before_it(side: Side) -> None:
    hotel = Hotel(blocks(4))
    client = side.client(lambda request: httpx.Response(400) if hotel.asked else hotel(request))
    pager = client.resource_blocks.get_all(page_size=2, prefetch=True)
    following = item_by_item(pager)
    assert [await following() is not None for _ in range(2)] == [True, True]
    with pytest.raises(BadRequestError):
        await following()
    assert pager.cursor == UUID(int=3)


@each_way
async def test_a_cursor_that_comes_back_is_refused_behind_the_pages_before_it(
    side: Side, *, prefetch: bool
) -> None:
    server = answering(200, samples.page(1, cursor=id_of(1)))
    following = page_by_page(side.client(server).resource_blocks.get_all(prefetch=prefetch))
    assert [await following() is not None for _ in range(2)] == [True, True]
    with pytest.raises(ContractError):
        await following()
    assert len(server.requests) == 2


TENANT: ContextVar[str] = ContextVar("TENANT")


async def test_the_page_ahead_is_asked_for_in_the_context_of_the_caller(side: Side) -> None:
    hotel = Hotel(blocks(3))
    server = Recorder(hotel)
    client = side.client(server, access_token=TENANT.get)
    with_tenant = TENANT.set("the-token-of-this-caller")
    await numbers_of(client.resource_blocks.get_all(page_size=1, prefetch=True))
    TENANT.reset(with_tenant)
    assert {body["AccessToken"] for body in server.bodies} == {"the-token-of-this-caller"}


# What is held


@pytest.fixture
def _only_new_objects() -> Iterator[None]:
    """Keep the garbage collector from walking through what was there before."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


RARE: Final = 10**6
"""Blocks with larger numbers are in one test only: what others leave behind is not counted."""


def held() -> int:
    """Return how many pages of rare blocks there are in memory."""
    objects = gc.get_objects()
    found = [each for each in objects if isinstance(each, models.ResourceBlockResult)]
    return sum(any(number > RARE for number in numbers_in(page)) for page in found)


@each_way
@pytest.mark.usefixtures("_only_new_objects")
async def test_never_more_than_two_pages_are_held(side: Side, *, prefetch: bool) -> None:
    counts: list[int] = []
    rare = [Block(number=RARE + number) for number in range(1, 13)]
    hotel = Hotel(rare, at_request=lambda _: counts.append(held()))
    following = page_by_page(blocks_of(side, hotel, page_size=1, prefetch=prefetch))
    for _ in range(3):
        page = await following()
        assert page is not None
        await is_held(2 if prefetch else 1)
        counts.append(held())
    assert max(counts) == (2 if prefetch else 1)


async def is_held(count: int) -> bool:
    """Wait until so many pages are in memory. Return whether they are."""
    for _ in range(PATIENCE * 1000):
        if held() >= count:
            return True
        await asyncio.sleep(0)
    return False


def endless(pages: int) -> Recorder:
    """Return a server of so many pages of fifty blocks, that remembers nothing."""

    def answer(request: httpx.Request) -> httpx.Response:
        cursor = Recorder(answer, [request]).body["Limitation"].get("Cursor")
        number = UUID(cursor).int + 1 if cursor else 1
        following = str(UUID(int=number)) if number < pages else None
        return httpx.Response(200, json=samples.page(*range(50), cursor=following))

    return Recorder(answer)


async def growth(pager: AnyPager, pages: int) -> int:
    """Return by how many bytes the memory grows from the 20th page to the last but one."""
    following = page_by_page(pager)
    sizes: list[int] = []
    for count in (20, pages - 21):
        for _ in range(count):
            await following()
        gc.collect()
        sizes.append(tracemalloc.get_traced_memory()[0])
    return sizes[1] - sizes[0]


@each_way
@pytest.mark.usefixtures("_only_new_objects")
async def test_memory_does_not_grow_with_the_number_of_pages(side: Side, *, prefetch: bool) -> None:
    client = side.client(endless(100).answer)
    tracemalloc.start()
    try:
        grown = await growth(client.resource_blocks.get_all(prefetch=prefetch), 100)
    finally:
        tracemalloc.stop()
    # Coverage and logs of each request may take 4 kB, and a page that was kept more than 30 kB.
    assert grown < 400_000
