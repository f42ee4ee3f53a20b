"""With `prefetch` the next page is on its way while one is worked on, and no more than that."""

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
from tests.runtime.lists.hotel import Block, Hotel
from tests.runtime.lists.listings import AnyPager, blocks_of, kept, numbers_in, numbers_of
from tests.support import samples
from tests.support.servers import listing
from tests.support.sides import Recorder, Side, answering, item_by_item, page_by_page, pages

pytestmark = pytest.mark.anyio

PATIENCE: Final = 10
"""Seconds, or turns of the event loop, behind which something will not happen any more."""

each_way = pytest.mark.parametrize("prefetch", [False, True])


def blocks(count: int) -> list[Block]:
    return [Block(number=number) for number in range(1, count + 1)]


# What is asked for, and when


async def test_the_next_page_is_on_its_way_while_the_cursor_knows_nothing_of_it(side: Side) -> None:
    arrivals = Semaphore(0)
    hotel = Hotel(blocks(6), at_request=lambda _: arrivals.release())
    pager = blocks_of(side, hotel, page_size=2, prefetch=True)
    following = page_by_page(pager)
    item_by_item(pager)
    assert hotel.asked == []
    assert await following() is not None
    for _ in range(2):
        if side.is_sync:
            assert arrivals.acquire(timeout=PATIENCE)
        else:
            turns = 0
            while not arrivals.acquire(blocking=False):
                assert (turns := turns + 1) < PATIENCE
                await asyncio.sleep(0)
    assert (hotel.cursors, pager.cursor) == ([None, 5], UUID(int=5))
    rest = blocks_of(side, Hotel(blocks(6)), cursor=kept(pager.cursor))
    assert await numbers_of(rest) == [4, 3, 2, 1]


@given(count=st.integers(0, 8), page_size=st.integers(1, 3))
async def test_no_page_is_asked_for_while_one_is_waiting_and_they_come_in_order(
    side: Side, count: int, page_size: int
) -> None:
    ahead: list[int] = []
    found: list[int] = []
    steps = 1
    hotel = Hotel(blocks(count), at_request=lambda _: ahead.append(len(hotel.asked) - steps))
    following = page_by_page(blocks_of(side, hotel, page_size=page_size, prefetch=True))
    while (page := await following()) is not None:
        steps += 1
        found += numbers_in(page)
    assert max(ahead) <= 1
    assert found == [*range(count, 0, -1)]
    assert len(hotel.asked) == -(-count // page_size) + 1


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
    server = answering(200, samples.page(1, cursor=samples.id_of(1)))
    following = page_by_page(side.client(server).resource_blocks.get_all(prefetch=prefetch))
    assert [await following() is not None for _ in range(2)] == [True, True]
    with pytest.raises(ContractError):
        await following()
    assert len(server.requests) == 2


TENANT: ContextVar[str] = ContextVar("TENANT")


async def test_the_page_ahead_is_asked_for_in_the_context_of_the_caller(side: Side) -> None:
    server = Recorder(Hotel(blocks(3)))
    client = side.client(server, access_token=TENANT.get)
    with_tenant = TENANT.set("the-token-of-this-caller")
    await pages(client.resource_blocks.get_all(page_size=1, prefetch=True))
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
    most = 2 if prefetch else 1
    for _ in range(3):
        page = await following()
        assert page is not None
        for _ in range(PATIENCE * 1000):
            if held() >= most:
                break
            await asyncio.sleep(0)
        counts.append(held())
    assert max(counts) == most


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


@pytest.mark.only_in_ci
@each_way
@pytest.mark.usefixtures("_only_new_objects")
async def test_memory_does_not_grow_with_the_number_of_pages(side: Side, *, prefetch: bool) -> None:
    client = side.client(listing(*[range(50)] * 60).answer)
    tracemalloc.start()
    try:
        grown = await growth(client.resource_blocks.get_all(prefetch=prefetch), 60)
    finally:
        tracemalloc.stop()
    # Coverage and logs of each request may take 4 kB, and a page that was kept more than 30 kB.
    assert grown < 400_000
