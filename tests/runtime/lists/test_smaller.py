"""What is too heavy for the server is asked for in smaller pieces, and nothing is lost by it."""

from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_connector import UNSET
from mews_connector.errors import RequestTimeoutError
from mews_connector.types import Position
from tests.runtime.lists.hotel import Block, Hotel, Trouble
from tests.runtime.lists.listings import (
    NEW_YEAR,
    YEAR,
    AnyCursor,
    blocks_of,
    first_pages,
    ids,
    kept,
    numbers_in,
    numbers_of,
)
from tests.support.sides import Side, page_by_page

pytestmark = pytest.mark.anyio


def blocks(count: int) -> list[Block]:
    return [Block(number=number, updated=NEW_YEAR) for number in range(1, count + 1)]


def count(asked: dict[str, Any]) -> int:
    size: int = asked["Limitation"]["Count"]
    return size


def is_full(asked: dict[str, Any]) -> bool:
    """Whether a request asks for more ids than the server can bear, however small its page."""
    return len(asked["ResourceBlockIds"]) > 2


# Pages


@pytest.mark.parametrize(
    ("total", "size", "trouble", "counts"),
    [
        (8, 4, ["none", "heavy", "heavy"], [4, 4, 2, 1, 1, 1, 2, 2]),
        (60, 11, ["heavy"] * 3, [11, 5, 2, 1, 1, 1, 2, 2, 2, 4, 4, 4, 8, 8, 8, 11, 11, 11]),
        (20, 8, ["heavy", "none", "none", "heavy"], [8, 4, 4, 4, 2, 2, 2, 4, 4, 4]),
    ],
    ids=["behind the same item", "three good ones make it grow", "heavy again begins anew"],
)
async def test_pages_are_asked_for_by_halves_and_grow_again(
    side: Side, total: int, size: int, trouble: list[Trouble], counts: list[int]
) -> None:
    hotel = Hotel(blocks(total), trouble=[*trouble])
    assert await numbers_of(blocks_of(side, hotel, page_size=size)) == [*range(total, 0, -1)]
    assert hotel.counts == counts
    failed = [at for at, each in enumerate(trouble) if each == "heavy"]
    assert [hotel.cursors[at] for at in failed] == [hotel.cursors[at + 1] for at in failed]


async def test_a_page_of_the_largest_size_is_halved_down_to_what_can_be_borne(side: Side) -> None:
    hotel = Hotel(blocks(3), is_heavy=lambda asked: count(asked) > 100)
    assert await numbers_of(blocks_of(side, hotel)) == [3, 2, 1]
    assert hotel.counts == [1000, 500, 250, 125, 62, 62]


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
    numbers = ids(5, 1, 4, 2, 3)
    found = await numbers_of(blocks_of(side, hotel, page_size=1, resource_block_ids=numbers))
    assert found == [5, 1, 4, 3, 2]
    asked = list(dict.fromkeys(map(tuple, hotel.ids("ResourceBlockIds"))))
    assert asked == [(5, 1, 4, 2, 3), (5, 1, 4), (5, 1), (4,), (2, 3)]


async def test_the_longest_list_of_ids_is_halved(side: Side) -> None:
    hotel = Hotel(blocks(3), is_heavy=is_full)
    filters = {"resource_block_ids": ids(1, 2, 3), "assigned_resource_ids": ids(1, 2)}
    pager = blocks_of(side, hotel, page_size=1, enterprise_ids=ids(1), **filters)
    assert await numbers_of(pager) == [2, 1, 3]
    assert {len(asked["AssignedResourceIds"]) for asked in hotel.asked} == {2}


@given(
    size=st.integers(1, 8),
    numbers=st.lists(st.integers(1, 30), min_size=1, max_size=12, unique=True),
    bearable=st.integers(1, 12),
    stops=st.lists(st.integers(0, 4), max_size=4),
    updated=st.sampled_from([UNSET, YEAR]),
)
async def test_a_listing_in_halves_can_be_left_and_gone_on_with(
    side: Side, size: int, numbers: list[int], bearable: int, stops: list[int], *, updated: Any
) -> None:
    def is_heavy(asked: dict[str, Any]) -> bool:
        return len(asked["ResourceBlockIds"]) * count(asked) > bearable

    hotel = Hotel(blocks(20), is_heavy=is_heavy)
    found: list[int] = []
    cursor: AnyCursor = UNSET
    filters = {"resource_block_ids": ids(*numbers), "updated_utc": updated}
    for stop in [*stops, 1000]:
        pager = blocks_of(side, hotel, page_size=size, cursor=cursor, **filters)
        found += numbers_in(*await first_pages(pager, stop))
        cursor = kept(pager.cursor)
    assert sorted(found) == sorted(number for number in numbers if number <= 20)


async def test_from_then_on_the_cursor_is_a_position(side: Side) -> None:
    hotel = Hotel(blocks(3), is_heavy=is_full)
    pager = blocks_of(side, hotel, page_size=1, resource_block_ids=ids(1, 2, 3))
    before = pager.cursor
    await first_pages(pager, 1)
    cursor: Any = pager.cursor
    assert (before, type(cursor)) == (UNSET, Position)
    assert cursor.parts == (((0, 0), UUID(int=2)), ((0, 1), None))


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
