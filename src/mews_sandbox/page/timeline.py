"""Who or what has a resource when: bars over days, in lanes where they overlap."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, Literal
from uuid import UUID
from zoneinfo import ZoneInfo

from mews_connector import models
from mews_sandbox.hotel.data import Property
from mews_sandbox.hotel.state import Stay

_MOST_LANES: Final = 4
_MOST_BARS: Final = 60
"""What does not fit for one resource is only counted, so that nothing makes a page unusable."""

BarKind = Literal["block", "reservation"]


@dataclass(frozen=True, slots=True)
class Bar:
    """A block or a reservation, as far as it is inside the days shown.

    Attributes:
        id: Its id.
        kind: What it is.
        name: Its name; the number of a reservation.
        state: The occupancy state that it stands for, or the type of a block as Mews sends it.
        is_deleted: Whether it is a block that was deleted.
        start_utc: When it begins.
        end_utc: When it ends.
        start: Where it begins, in days from the beginning of the first one.
        end: Where it ends, likewise.
        lane: Which line of the resource it is on, from 0.
    """

    id: UUID
    kind: BarKind
    name: str
    state: str
    is_deleted: bool
    start_utc: datetime
    end_utc: datetime
    start: float
    end: float
    lane: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """The bars of one resource, and how many more there are."""

    bars: list[Bar]
    hidden: int


class Days:
    """Calendar days of a property. Each is as wide as the others, however many hours it has.

    Args:
        first: The first day.
        count: How many there are.
        zone: The time zone of the property.
    """

    def __init__(self, first: date, count: int, zone: ZoneInfo) -> None:
        self.dates = [first + timedelta(days=number) for number in range(count)]
        midnights = [*self.dates, first + timedelta(days=count)]
        self._starts = [datetime.combine(day, time(), zone).astimezone(UTC) for day in midnights]
        self.start, self.end = self._starts[0], self._starts[-1]

    def place(self, moment: datetime) -> float:
        """Return where an instant is, in days. What is outside is at the nearer end."""
        if moment <= self.start:
            return 0.0
        if moment >= self.end:
            return float(len(self.dates))
        day = bisect_right(self._starts, moment) - 1
        begin, end = self._starts[day : day + 2]
        return day + (moment - begin) / (end - begin)


def lines(
    property_: Property,
    resources: Collection[UUID],
    blocks: Iterable[models.ResourceBlock],
    stays: Mapping[UUID, list[Stay]],
    days: Days,
    *,
    deleted: bool,
) -> dict[UUID, Line]:
    """Return the bars of resources on days, by resource.

    Args:
        property_: The property that the resources belong to.
        resources: Ids of the resources.
        blocks: All blocks there are.
        stays: The reservations of each resource.
        days: The days.
        deleted: Whether deleted blocks count.
    """
    bars: dict[UUID, list[Bar]] = defaultdict(list)
    wanted, start, end = {*resources}, days.start, days.end
    for block in blocks:
        # Times first: they are what leaves most of a hundred thousand out, and cheap to compare.
        if not (block.start_utc < end and start < block.end_utc):
            continue
        if (block.is_active or deleted) and block.assigned_resource_id in wanted:
            bars[block.assigned_resource_id].append(_block(block, days))
    for resource in wanted:
        for stay in stays.get(resource, ()):
            bar = _stay(stay, property_, days)
            if bar.start_utc < end and start < bar.end_utc:
                bars[resource].append(bar)
    return {resource: in_lanes(bars[resource]) for resource in wanted}


def in_lanes(bars: Iterable[Bar]) -> Line:
    """Return bars side by side, each in the first lane that is free where it begins."""
    ends: list[float] = []
    placed: list[Bar] = []
    hidden = 0
    for bar in sorted(bars, key=lambda bar: (bar.start, bar.end, str(bar.id))):
        lane = next((at for at, end in enumerate(ends) if end <= bar.start), len(ends))
        if lane >= _MOST_LANES or len(placed) >= _MOST_BARS:
            hidden += 1
            continue
        ends[lane : lane + 1] = [bar.end]
        placed.append(replace(bar, lane=lane))
    return Line(placed, hidden)


def _block(block: models.ResourceBlock, days: Days) -> Bar:
    return Bar(
        block.id,
        "block",
        block.name,
        str(block.type_),
        not block.is_active,
        block.start_utc,
        block.end_utc,
        days.place(block.start_utc),
        days.place(block.end_utc),
    )


def _stay(stay: Stay, property_: Property, days: Days) -> Bar:
    start = property_.start_of(stay.arrival, stay.arrival)
    end = property_.start_of(stay.departure, stay.departure)
    state = "ReservedLocked" if stay.is_locked else "Reserved"
    return Bar(
        stay.reservation_id,
        "reservation",
        stay.name,
        state,
        is_deleted=False,
        start_utc=start,
        end_utc=end,
        start=days.place(start),
        end=days.place(end),
    )
