"""What changes while it is listed by `updated_utc` comes twice rather than not at all.

A change moves an item into the window of the present, which is still to come.
"""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.runtime.lists.hotel import Block, Hotel
from tests.runtime.lists.listings import AnyPager, between, blocks_of
from tests.support.sides import Side, items

pytestmark = pytest.mark.anyio

START: Final = datetime(2023, 1, 1, tzinfo=UTC)
NOW: Final = datetime(2023, 10, 20, tzinfo=UTC)
"""In the last of four windows."""
END: Final = datetime(2024, 1, 1, tzinfo=UTC)
A_SECOND: Final = timedelta(seconds=1)


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
        self.now += A_SECOND
        self.hotel.blocks[index] = replace(self.hotel.blocks[index], updated=self.now)

    def listed(self, side: Side, **arguments: Any) -> AnyPager:
        return blocks_of(side, self.hotel, updated_utc=between(START, END), **arguments)


@st.composite
def busy(draw: st.DrawFn) -> Busy:
    """Draw a hotel with some blocks in each window, and what changes in it."""
    moments = st.timedeltas(timedelta(), NOW - START).map(lambda after: START + after)
    updated = draw(st.lists(moments, min_size=1, max_size=15))
    blocks = [Block(number=number, updated=at) for number, at in enumerate(updated, 1)]
    changes = st.dictionaries(st.integers(0, 25), st.integers(0, len(blocks) - 1), max_size=8)
    return Busy(blocks, draw(changes), draw(st.booleans()))


@given(busy=busy(), page_size=st.integers(1, 6), prefetch=st.booleans())
async def test_no_item_is_missed_and_before_the_present_each_comes_as_it_is_in_the_end(
    side: Side, busy: Busy, page_size: int, *, prefetch: bool
) -> None:
    found = await items(busy.listed(side, page_size=page_size, prefetch=prefetch))
    newest = {block.id.int: block.updated_utc for block in found}
    assert {*newest} == {block.number for block in busy.blocks}
    if busy.is_before_the_last_window:
        assert newest == {block.number: block.updated for block in busy.hotel.blocks}
        assert len(found) <= len(newest) + len(busy.changes)


@pytest.mark.parametrize(
    ("updated", "changes_at", "now", "listed"),
    [
        (START, 1, NOW, [START, NOW + A_SECOND]),
        (START.replace(month=4), 0, NOW, [NOW + A_SECOND]),
        (START.replace(month=4), 0, END, []),
    ],
    ids=["listed before, comes twice", "not yet listed, comes once", "behind the end, next time"],
)
async def test_an_item_that_changes(
    side: Side, updated: datetime, changes_at: int, now: datetime, listed: list[datetime]
) -> None:
    one = Busy([Block(number=7, updated=updated)], {changes_at: 0}, now=now)
    assert [block.updated_utc for block in await items(one.listed(side))] == listed
