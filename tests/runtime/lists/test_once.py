"""Whatever is listed, however it is read and whatever goes wrong: each item comes exactly once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_connector import UNSET
from tests.runtime.lists.draws import READINGS, TROUBLES, Drawn, Reading, costly, drawn
from tests.runtime.lists.hotel import Trouble
from tests.runtime.lists.listings import (
    AnyCursor,
    first_items,
    first_pages,
    kept,
    numbers_in,
    numbers_of,
)
from tests.runtime.sides import Side

pytestmark = pytest.mark.anyio

STOPS = st.lists(st.tuples(READINGS, st.integers(0, 6)), max_size=3)
"""How a listing is read until it is left, and behind how many pages or items."""


@costly
@given(listing=drawn(), reading=READINGS, trouble=TROUBLES)
async def test_every_item_that_matches_comes_once_and_nothing_else_comes(
    side: Side, listing: Drawn, reading: Reading, trouble: list[Trouble]
) -> None:
    pager = listing.pager(side, listing.hotel(*trouble), **reading.arguments(UNSET))
    assert sorted(await numbers_of(pager)) == listing.expected


@costly
@given(listing=drawn(), reading=READINGS, trouble=TROUBLES, stops=STOPS)
async def test_pages_come_once_wherever_a_listing_is_left_and_gone_on_with(
    side: Side,
    listing: Drawn,
    reading: Reading,
    trouble: list[Trouble],
    stops: list[tuple[Reading, int]],
) -> None:
    hotel = listing.hotel(*trouble)
    found: list[int] = []
    cursor: AnyCursor = UNSET
    for part, count in [*stops, (reading, 1000)]:
        pager = listing.pager(side, hotel, **part.arguments(cursor))
        for page in await first_pages(pager, count):
            found += numbers_in(page)
        cursor = kept(pager.cursor)
    assert sorted(found) == listing.expected


@costly
@given(listing=drawn(), reading=READINGS, trouble=TROUBLES, stops=STOPS)
async def test_at_most_one_page_comes_again_where_a_listing_of_items_is_left(
    side: Side,
    listing: Drawn,
    reading: Reading,
    trouble: list[Trouble],
    stops: list[tuple[Reading, int]],
) -> None:
    hotel = listing.hotel(*trouble)
    found: list[int] = []
    cursor: AnyCursor = UNSET
    for part, count in [*stops, (reading, 1000)]:
        pager = listing.pager(side, hotel, **part.arguments(cursor))
        found += [block.id.int for block in await first_items(pager, count)]
        cursor = kept(pager.cursor)
    assert sorted({*found}) == listing.expected
    assert len(found) - len(listing.expected) <= sum(part.page_size for part, _ in stops)
