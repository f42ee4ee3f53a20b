"""Who or what has a resource when: bars over days, in lanes where they overlap."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, Literal, NamedTuple
from zoneinfo import ZoneInfo

from mews_contract.instants import instant, wire
from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.store import Entities, OneOf, colliding
from mews_sandbox.hotel.times import plain
from mews_sandbox.operations.availability import HOLDING

_MOST_LANES: Final = 4
_MOST_BARS: Final = 60
"""What does not fit for one resource is only counted, so that nothing makes a page unusable."""

BarKind = Literal["block", "reservation"]


@dataclass(frozen=True, slots=True)
class Bar:
    """A block or a reservation, as far as it is inside the days shown.

    Attributes:
        name: Its name; the number of a reservation.
        state: The occupancy state that it stands for, or the type of a block as Mews sends it.
        start: Where it begins, in days from the beginning of the first one.
        end: Where it ends, likewise.
        lane: Which line of the resource it is on, from 0.
    """

    id: str
    kind: BarKind
    name: str
    state: str
    is_deleted: bool
    start_utc: datetime
    end_utc: datetime
    start: float
    end: float
    lane: int = 0


class Line(NamedTuple):
    """The bars of one resource, and how many more there are."""

    bars: list[Bar]
    hidden: int


class Days:
    """Calendar days of a property. Each is as wide as the others, however many hours it has."""

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
    resources: Collection[str], entities: Mapping[str, Entities], days: Days, *, deleted: bool
) -> dict[str, Line]:
    """Return the bars of resources on days, by the ids of the resources, in the same order."""
    bars: dict[str, list[Bar]] = defaultdict(list)
    shown = (
        OneOf("AssignedResourceId", frozenset(resources)),
        *colliding("StartUtc", "EndUtc", wire(days.start), wire(days.end)),
    )
    for block in entities["resourceBlocks"].newest_first(shown):
        if block["IsActive"] or deleted:
            bar = _bar(block, days, "block", block["Name"], block["Type"])
            bars[block["AssignedResourceId"]].append(bar)
    held = OneOf("State", frozenset(HOLDING))
    for stay in entities["reservations"].newest_first((*shown, held)):
        state = "ReservedLocked" if stay["AssignedResourceLocked"] else "Reserved"
        bar = _bar(stay, days, "reservation", stay["Number"], state)
        bars[stay["AssignedResourceId"]].append(bar)
    return {resource: in_lanes(bars[resource]) for resource in resources}


def in_lanes(bars: Iterable[Bar]) -> Line:
    """Return bars side by side, each in the first lane that is free where it begins."""
    ends: list[float] = []
    placed: list[Bar] = []
    hidden = 0
    for bar in sorted(bars, key=lambda bar: (bar.start, bar.end, bar.id)):
        lane = next((at for at, end in enumerate(ends) if end <= bar.start), len(ends))
        if lane >= _MOST_LANES or len(placed) >= _MOST_BARS:
            hidden += 1
            continue
        ends[lane : lane + 1] = [bar.end]
        placed.append(replace(bar, lane=lane))
    return Line(placed, hidden)


def _bar(entity: JsonObject, days: Days, kind: BarKind, name: str, state: str) -> Bar:
    start, end = (plain(instant(entity[name])) for name in ("StartUtc", "EndUtc"))
    return Bar(
        id=entity["Id"],
        kind=kind,
        name=name,
        state=state,
        is_deleted=not entity.get("IsActive", True),
        start_utc=start,
        end_utc=end,
        start=days.place(start),
        end=days.place(end),
    )
