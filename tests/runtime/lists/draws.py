"""Hotels and listings of them, drawn by Hypothesis."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final

from hypothesis import strategies as st

from mews_connector import models
from tests.effort import examples
from tests.runtime.lists.hotel import Block, Hotel, Trouble, is_inside, three_months_after
from tests.runtime.lists.listings import BOTH_STATES, AnyCursor, AnyPager, blocks_of
from tests.support.sides import Side

WIRE_NAMES: Final = {
    "colliding_utc": "CollidingUtc",
    "created_utc": "CreatedUtc",
    "updated_utc": "UpdatedUtc",
}
"""Names of the interval filters in Python and in JSON."""

costly: Final = examples(20)
"""For properties of which each example is many requests: half as many examples."""

_STEP: Final = timedelta(microseconds=1)
_LENGTHS: Final = st.one_of(
    [st.timedeltas(_STEP, timedelta(days=days)) for days in (100, 400, 400, 1100)]
)
_STARTS: Final = st.builds(
    datetime.combine,
    st.dates(date(2019, 1, 1), date(2024, 12, 31)),
    st.times() | st.just(time()),
    st.just(UTC),
)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A hotel, and an interval filter on its blocks."""

    blocks: tuple[Block, ...]
    filter: str
    start: datetime
    end: datetime

    def hotel(self, *trouble: Trouble) -> Hotel:
        """Return the hotel, in which so much goes wrong."""
        return Hotel(list(self.blocks), list(trouble))

    def pager(self, side: Side, hotel: Hotel, **arguments: Any) -> AnyPager:
        """List the blocks that pass the filter."""
        interval = models.TimeInterval(start_utc=self.start, end_utc=self.end)
        filters = {self.filter: interval, "activity_states": BOTH_STATES}
        return blocks_of(side, hotel, **filters, **arguments)

    @property
    def expected(self) -> list[int]:
        """The numbers of the blocks that pass, in order of their numbers."""
        name = WIRE_NAMES[self.filter]
        found = (block for block in self.blocks if is_inside(block, name, self.start, self.end))
        return sorted(block.number for block in found)


@dataclass(frozen=True, slots=True)
class Reading:
    """How a listing is read."""

    page_size: int
    prefetch: bool
    concurrency: int

    def arguments(self, cursor: AnyCursor) -> dict[str, Any]:
        return {
            "page_size": self.page_size,
            "prefetch": self.prefetch,
            "concurrency": self.concurrency,
            "cursor": cursor,
        }


READINGS: Final = st.builds(
    Reading, page_size=st.integers(1, 6), prefetch=st.booleans(), concurrency=st.integers(1, 4)
)
TROUBLES: Final[st.SearchStrategy[list[Trouble]]] = st.lists(
    st.sampled_from(("none", "heavy", "down", "reset")), max_size=12
)


@st.composite
def drawn(draw: st.DrawFn, filters: tuple[str, ...] = tuple(WIRE_NAMES)) -> Drawn:
    """Draw a hotel, and an interval of up to three years.

    Blocks begin, end and change at the edges of windows more often than elsewhere.
    """
    start = draw(_STARTS)
    end = start + draw(_LENGTHS)
    near = timedelta(days=200)
    offsets = st.timedeltas(-near, end - start + near)
    moments = st.sampled_from(_edges(start, end)) | offsets.map(lambda offset: start + offset)
    spans = st.lists(st.tuples(moments, moments, moments, st.booleans()), max_size=12)
    blocks = [
        Block(
            number=number,
            starts=min(one, other),
            ends=max(one, other) + _STEP,
            created=one,
            updated=changed,
            is_active=is_active,
        )
        for number, (one, other, changed, is_active) in enumerate(draw(spans), start=1)
    ]
    return Drawn(tuple(blocks), draw(st.sampled_from(filters)), start, end)


def _edges(start: datetime, end: datetime) -> list[datetime]:
    """Return the instants at, right before and right behind each edge of a window."""
    edges = [start]
    while edges[-1] < end:
        edges.append(min(three_months_after(edges[-1]), end))
    return [edge + step for edge in edges for step in (-_STEP, 0 * _STEP, _STEP)]
