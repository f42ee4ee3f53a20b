"""What is too heavy for the server is asked for in smaller pieces, and nothing is lost by it."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_connector import UNSET, models
from mews_connector.errors import OutcomeUnknownError, RequestTimeoutError
from mews_connector.types import Position
from tests.runtime import samples
from tests.runtime.lists.hotel import Block, Hotel
from tests.runtime.lists.listings import (
    AnyCursor,
    blocks_of,
    first_pages,
    kept,
    numbers_in,
    numbers_of,
)
from tests.runtime.servers import states_of
from tests.runtime.sides import Side, answering, page_by_page, settle

pytestmark = pytest.mark.anyio

NEW_YEAR = datetime(2024, 1, 1, tzinfo=UTC)
YEAR = models.TimeInterval(start_utc=NEW_YEAR, end_utc=NEW_YEAR.replace(year=2025))


def blocks(count: int) -> list[Block]:
    return [Block(number=number, updated=NEW_YEAR) for number in range(1, count + 1)]


def ids(*numbers: int) -> list[UUID]:
    return [UUID(int=number) for number in numbers]


def count(asked: dict[str, Any]) -> int:
    size: int = asked["Limitation"]["Count"]
    return size


def is_full(asked: dict[str, Any]) -> bool:
    """Whether a request asks for more ids than the server can bear, however small its page."""
    return len(asked["ResourceBlockIds"]) > 2


# Pages


async def test_a_page_that_is_too_heavy_is_asked_for_at_half_the_size(side: Side) -> None:
    hotel = Hotel(blocks(3), is_heavy=lambda asked: count(asked) > 100)
    assert await numbers_of(blocks_of(side, hotel)) == [3, 2, 1]
    assert hotel.counts == [1000, 500, 250, 125, 62, 62]


async def test_it_is_asked_for_behind_the_same_item(side: Side) -> None:
    hotel = Hotel(blocks(8), trouble=["none", "heavy", "heavy"])
    assert await numbers_of(blocks_of(side, hotel, page_size=4)) == [*range(8, 0, -1)]
    assert hotel.cursors[:4] == [None, 5, 5, 5]
    assert hotel.counts[:4] == [4, 4, 2, 1]


async def test_after_three_good_pages_they_grow_again_until_they_are_as_large_as_before(
    side: Side,
) -> None:
    hotel = Hotel(blocks(60), trouble=["heavy", "heavy", "heavy"])
    assert await numbers_of(blocks_of(side, hotel, page_size=11)) == [*range(60, 0, -1)]
    assert hotel.counts == [11, 5, 2, 1, 1, 1, 2, 2, 2, 4, 4, 4, 8, 8, 8, 11, 11, 11]


async def test_a_page_that_is_too_heavy_again_begins_the_count_anew(side: Side) -> None:
    hotel = Hotel(blocks(20), trouble=["heavy", "none", "none", "heavy"])
    assert await numbers_of(blocks_of(side, hotel, page_size=8)) == [*range(20, 0, -1)]
    assert hotel.counts == [8, 4, 4, 4, 2, 2, 2, 4, 4, 4]


async def test_each_part_begins_with_pages_of_the_full_size(side: Side) -> None:
    hotel = Hotel([], trouble=["heavy", "none", "heavy"])
    await numbers_of(blocks_of(side, hotel, page_size=8, updated_utc=YEAR))
    assert hotel.counts == [8, 4, 8, 4, 8, 8]


@given(
    size=st.integers(1, 20),
    total=st.integers(0, 40),
    bearable=st.lists(st.integers(1, 20), min_size=1, max_size=8),
    prefetch=st.booleans(),
)
async def test_no_item_is_lost_or_repeated_whatever_the_server_can_bear(
    side: Side, size: int, total: int, bearable: list[int], *, prefetch: bool
) -> None:
    limits = iter(bearable * 200)
    hotel = Hotel(blocks(total), is_heavy=lambda asked: count(asked) > next(limits))
    pager = blocks_of(side, hotel, page_size=size, prefetch=prefetch)
    assert await numbers_of(pager) == [*range(total, 0, -1)]
    assert max(hotel.counts) <= size


# Lists of ids


async def test_ids_that_are_too_heavy_for_the_smallest_page_are_asked_for_by_halves(
    side: Side,
) -> None:
    hotel = Hotel(blocks(5), is_heavy=is_full)
    found = await numbers_of(
        blocks_of(side, hotel, page_size=1, resource_block_ids=ids(5, 1, 4, 2, 3))
    )
    assert found == [5, 1, 4, 3, 2]
    asked = list(dict.fromkeys(map(tuple, hotel.ids("ResourceBlockIds"))))
    assert asked == [(5, 1, 4, 2, 3), (5, 1, 4), (5, 1), (4,), (2, 3)]


async def test_the_longest_list_of_ids_is_halved(side: Side) -> None:
    hotel = Hotel(blocks(3), is_heavy=is_full)
    pager = blocks_of(
        side,
        hotel,
        page_size=1,
        resource_block_ids=ids(1, 2, 3),
        assigned_resource_ids=ids(1, 2),
        enterprise_ids=ids(1),
    )
    assert await numbers_of(pager) == [2, 1, 3]
    assert {len(asked["AssignedResourceIds"]) for asked in hotel.asked} == {2}


@given(
    size=st.integers(1, 8),
    numbers=st.lists(st.integers(1, 30), min_size=1, max_size=12, unique=True),
    bearable=st.integers(1, 12),
    stops=st.lists(st.integers(0, 4), max_size=4),
)
async def test_a_listing_in_halves_can_be_left_and_gone_on_with(
    side: Side, size: int, numbers: list[int], bearable: int, stops: list[int]
) -> None:
    def is_heavy(asked: dict[str, Any]) -> bool:
        return len(asked["ResourceBlockIds"]) * count(asked) > bearable

    hotel = Hotel(blocks(20), is_heavy=is_heavy)
    found: list[int] = []
    cursor: AnyCursor = UNSET
    for stop in [*stops, 1000]:
        pager = blocks_of(
            side, hotel, page_size=size, resource_block_ids=ids(*numbers), cursor=cursor
        )
        for page in await first_pages(pager, stop):
            found += numbers_in(page)
        cursor = kept(pager.cursor)
    assert sorted(found) == sorted(number for number in numbers if number <= 20)


async def test_from_then_on_the_cursor_is_a_position(side: Side) -> None:
    hotel = Hotel(blocks(3), is_heavy=is_full)
    pager = blocks_of(side, hotel, page_size=1, resource_block_ids=ids(1, 2, 3))
    before = pager.cursor
    await first_pages(pager, 1)
    cursor = pager.cursor
    assert (before, type(cursor)) == (UNSET, Position)
    assert isinstance(cursor, Position)
    assert cursor.parts == (((0, 0), UUID(int=2)), ((0, 1), None))


async def test_an_interval_in_windows_and_its_ids_in_halves_go_together(side: Side) -> None:
    hotel = Hotel(blocks(5), is_heavy=is_full)
    pager = blocks_of(
        side, hotel, page_size=1, resource_block_ids=ids(1, 2, 3, 4, 5), updated_utc=YEAR
    )
    (first,) = await first_pages(pager, 1)
    rest = blocks_of(
        side,
        hotel,
        resource_block_ids=ids(1, 2, 3, 4, 5),
        updated_utc=YEAR,
        cursor=kept(pager.cursor),
    )
    assert sorted(numbers_in(first) + await numbers_of(rest)) == [1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    "filters",
    [{}, {"updated_utc": YEAR}, {"resource_block_ids": ids(7)}],
    ids=["no filter", "windows", "one id"],
)
async def test_what_cannot_be_asked_for_in_smaller_pieces_is_an_error(
    side: Side, filters: dict[str, Any]
) -> None:
    hotel = Hotel(blocks(3), is_heavy=lambda _: True)
    with pytest.raises(RequestTimeoutError):
        await numbers_of(blocks_of(side, hotel, page_size=4, **filters))
    assert hotel.counts == [4, 2, 1]


async def test_ids_are_not_halved_once_a_page_of_theirs_was_given(side: Side) -> None:
    hotel = Hotel(blocks(4))
    hotel.is_heavy = lambda asked: len(hotel.asked) > 1 and len(asked["ResourceBlockIds"]) > 1
    pager = blocks_of(side, hotel, page_size=2, resource_block_ids=ids(1, 2, 3, 4))
    following = page_by_page(pager)
    await following()
    with pytest.raises(RequestTimeoutError):
        await following()
    assert pager.cursor == UUID(int=3)


# What does not come in pages


@pytest.mark.parametrize("most", range(1, 6))
async def test_a_read_that_is_too_heavy_is_halved_and_comes_as_one_result(
    side: Side, most: int
) -> None:
    client = side.client(states_of(most))
    result = await settle(
        client.resources.get_occupancy_state(resource_category_ids=ids(*range(12, 0, -1)))
    )
    found = [state.resource_category_id.int for state in result.resource_category_occupancy_states]
    assert found == [*range(12, 0, -1)]


async def test_a_read_of_one_that_is_too_heavy_is_an_error(side: Side) -> None:
    server = states_of(0)
    with pytest.raises(RequestTimeoutError):
        await settle(
            side.client(server).resources.get_occupancy_state(resource_category_ids=ids(1, 2))
        )
    assert [len(body["ResourceCategoryIds"]) for body in server.bodies] == [2, 1]


async def test_what_came_of_all_halves_is_told_of_the_whole(side: Side) -> None:
    client: Any = side.client(states_of(1))
    response = await settle(
        client.with_response(
            client.resources.get_occupancy_state, resource_category_ids=ids(1, 2, 3)
        )
    )
    assert response.attempts == 5
    assert len(response.result.resource_category_occupancy_states) == 3


WRITES: list[Callable[[Any], Any]] = [
    lambda client: client.resource_blocks.add(resource_blocks=[samples.block()] * 2),
    lambda client: client.resource_blocks.delete(resource_block_ids=ids(1, 2)),
]


@pytest.mark.parametrize("write", WRITES, ids=["add", "delete"])
async def test_a_write_that_is_too_heavy_is_never_sent_again(
    side: Side, write: Callable[[Any], Any]
) -> None:
    server = answering(408)
    with pytest.raises(OutcomeUnknownError):
        await settle(write(side.client(server)))
    assert len(server.requests) == 1
