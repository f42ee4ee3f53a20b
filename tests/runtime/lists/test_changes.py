"""What changes while it is listed by `updated_utc` comes twice rather than not at all.

A change moves an item into the window of the present, which is still to come.
"""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_connector import models
from tests.runtime.lists.hotel import Block, Hotel
from tests.runtime.lists.listings import AnyPager, blocks_of
from tests.runtime.sides import Side, items

pytestmark = pytest.mark.anyio

START: Final = datetime(2023, 1, 1, tzinfo=UTC)
WINDOWS: Final = [datetime(2023, month, 1, tzinfo=UTC) for month in (1, 4, 7, 10)]
"""When each window begins."""
NOW: Final = datetime(2023, 10, 20, tzinfo=UTC)
END: Final = datetime(2024, 1, 1, tzinfo=UTC)


@dataclass
class Busy:
    """A hotel in which blocks change before certain requests are answered.

    Attributes:
        blocks: The oldest first.
        changes: The index of the block that changes, by the number of the request, from 0.
        is_before_the_last_window: Whether none changes once the window of the present is read.
        now: When the next change happens.
    """

    blocks: list[Block]
    changes: dict[int, int]
    is_before_the_last_window: bool = False
    now: datetime = NOW
    hotel: Hotel = field(init=False)

    def __post_init__(self) -> None:
        self.hotel = Hotel(list(self.blocks), at_request=self._change)

    def _change(self, asked: dict[str, Any]) -> None:
        index = self.changes.get(len(self.hotel.asked) - 1)
        is_last = datetime.fromisoformat(asked["UpdatedUtc"]["EndUtc"]) >= NOW
        if index is None or (is_last and self.is_before_the_last_window):
            return
        self.now += timedelta(seconds=1)
        blocks = self.hotel.blocks
        blocks[index] = replace(blocks[index], updated=self.now)

    def listed(self, side: Side, **arguments: Any) -> AnyPager:
        interval = models.TimeInterval(start_utc=START, end_utc=END)
        return blocks_of(side, self.hotel, updated_utc=interval, **arguments)


@st.composite
def busy(draw: st.DrawFn) -> Busy:
    """Draw a hotel with some blocks in each window, and what changes in it."""
    moments = st.timedeltas(timedelta(), NOW - START).map(lambda after: START + after)
    updated = draw(st.lists(moments, min_size=1, max_size=15))
    blocks = [Block(number=number, updated=at) for number, at in enumerate(updated, 1)]
    changes = st.dictionaries(st.integers(0, 25), st.integers(0, len(blocks) - 1), max_size=8)
    return Busy(blocks, draw(changes))


@given(busy=busy(), page_size=st.integers(1, 6), prefetch=st.booleans())
async def test_no_item_is_missed_whichever_change_meanwhile(
    side: Side, busy: Busy, page_size: int, *, prefetch: bool
) -> None:
    found = await items(busy.listed(side, page_size=page_size, prefetch=prefetch))
    assert {block.id.int for block in found} == {block.number for block in busy.blocks}


@given(busy=busy(), page_size=st.integers(1, 6), prefetch=st.booleans())
async def test_what_changes_before_the_present_is_read_comes_as_it_is_in_the_end(
    side: Side, busy: Busy, page_size: int, *, prefetch: bool
) -> None:
    busy.is_before_the_last_window = True
    found = await items(busy.listed(side, page_size=page_size, prefetch=prefetch))
    newest = {block.id.int: block.updated_utc for block in found}
    assert newest == {block.number: block.updated for block in busy.hotel.blocks}
    assert len(found) <= len(newest) + len(busy.changes)


async def test_an_item_that_was_listed_and_changes_comes_twice(side: Side) -> None:
    """In January's window, and then in that of October."""
    busy = Busy([Block(number=7, updated=START)], {1: 0})
    found = await items(busy.listed(side))
    assert [block.updated_utc for block in found] == [START, NOW + timedelta(seconds=1)]


async def test_an_item_that_is_not_yet_listed_and_changes_comes_once(side: Side) -> None:
    april = Block(number=7, updated=WINDOWS[1])
    found = await items(Busy([april], {0: 0}).listed(side))
    assert [block.updated_utc for block in found] == [NOW + timedelta(seconds=1)]


async def test_what_changes_behind_the_end_of_the_interval_is_for_the_next_listing(
    side: Side,
) -> None:
    april = Block(number=7, updated=WINDOWS[1])
    late = Busy([april], {0: 0}, now=END)
    assert await items(late.listed(side)) == []
