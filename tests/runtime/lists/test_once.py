"""Whatever is listed, however it is read and whatever goes wrong: each item comes exactly once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_connector import UNSET
from tests.runtime.lists.draws import READINGS, TROUBLES, Drawn, Reading, costly, drawn
from tests.runtime.lists.hotel import Trouble
from tests.runtime.lists.listings import AnyCursor, first_items, first_pages, kept, numbers_in
from tests.support.sides import Side

pytestmark = pytest.mark.anyio

STOPS = st.lists(st.tuples(READINGS, st.integers(0, 6)), max_size=3)
"""How a listing is read until it is left, and behind how many pages or items."""


@costly
@given(listing=drawn(), reading=READINGS, trouble=TROUBLES, stops=STOPS, by_pages=st.booleans())
async def test_every_item_that_matches_comes_once_wherever_a_listing_is_left_and_gone_on_with(
    side: Side,
    listing: Drawn,
    reading: Reading,
    trouble: list[Trouble],
    stops: list[tuple[Reading, int]],
    *,
    by_pages: bool,
) -> None:
    """By items, at most the page comes again in which it was left."""
    hotel = listing.hotel(*trouble)
    found: list[int] = []
    cursor: AnyCursor = UNSET
    for part, count in [*stops, (reading, 1000)]:
        pager = listing.pager(side, hotel, **part.arguments(cursor))
        if by_pages:
            found += numbers_in(*await first_pages(pager, count))
        else:
            found += [block.id.int for block in await first_items(pager, count)]
        cursor = kept(pager.cursor)
    assert sorted({*found}) == listing.expected
    again = 0 if by_pages else sum(part.page_size for part, _ in stops)
    assert len(found) - len(listing.expected) <= again
