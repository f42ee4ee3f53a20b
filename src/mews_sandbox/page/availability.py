"""How many of each category are left on each day, and by how much that is adjusted."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from mews_sandbox.hotel.data import AvailabilityBlock, Property, ResourceCategory, Service
from mews_sandbox.hotel.state import Directory
from mews_sandbox.hotel.times import TimeUnit, next_unit, units
from mews_sandbox.hotel.units import Units
from mews_sandbox.operations.availability import Availability, adjusted
from mews_sandbox.operations.call import Call
from mews_sandbox.page.timeline import Days
from mews_sandbox.sandbox import Present


@dataclass(frozen=True, slots=True)
class Cell:
    """The lowest and the highest number of the time units that touch a day, by its number.

    Several time units touch it where a service is booked by hour.
    """

    day: int
    lowest: int
    highest: int
    time_units: int


@dataclass(frozen=True, slots=True)
class Row:
    """Numbers of a resource category, or of an availability block in it, by day."""

    service: str
    time_unit: TimeUnit
    category: str
    availability_block: str | None
    cells: list[Cell]


_RowKey = tuple[UUID, UUID, UUID | None]


def left(property_: Property, present: Present, days: Days) -> list[Row]:
    """Return how many of each category everybody can book, as `services/getAvailability` tells."""
    scope = frozenset({str(property_.id)})
    told = present.state, present.directory, scope, present.now, str, present.kinds
    return [
        row
        for service in property_.services
        for row in _left(property_, service, Call({}, *told), days)
    ]


def _left(property_: Property, service: Service, call: Call, days: Days) -> Iterator[Row]:
    unit, zone = service.time_unit, property_.zone
    starts = [*units(days.start, days.end - datetime.resolution, unit, zone)]
    shown = Units(starts, next_unit(starts[-1], unit, zone), unit, zone)
    touched = [[*_touched(start, property_, service, days)] for start in starts]
    found = Availability(call, str(service.id), shown)
    for category in service.resource_categories:
        counts: dict[int, list[int]] = defaultdict(list)
        for where, count in zip(touched, found.of(str(category.id)).left, strict=True):
            for day in where:
                counts[day].append(count)
        yield Row(service.name, service.time_unit, category.name, None, _cells(counts))


def rows(property_: Property, present: Present, days: Days) -> list[Row]:
    """Return the adjustments of a property on days, in the order of its services and categories."""
    services = {service.id: service for service in property_.services}
    counts: dict[_RowKey, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for found in adjusted(present.state, present.directory):
        service, start = services.get(found.service_id), found.time_unit_start_utc
        if service is None or start >= days.end:
            continue
        key = service.id, found.resource_category_id, found.availability_block_id
        for day in _touched(start, property_, service, days):
            counts[key][day].append(found.unit_count)
    made = [_row(present.directory, key, cells) for key, cells in counts.items()]
    order = {category.name: at for at, category in enumerate(property_.resource_categories)}
    return sorted(made, key=lambda row: (order[row.category], row.availability_block or ""))


def _touched(start: datetime, property_: Property, service: Service, days: Days) -> Iterator[int]:
    """Yield the days that a time unit touches."""
    end = next_unit(start, service.time_unit, property_.zone)
    if end <= days.start:
        return
    last = days.place(end)
    day = int(days.place(start))
    while day < last:
        yield day
        day += 1


def _row(directory: Directory, key: _RowKey, counts: dict[int, list[int]]) -> Row:
    service_id, category_id, block_id = key
    service = directory.named(Service, str(service_id))
    category = directory.named(ResourceCategory, str(category_id))
    block = None if block_id is None else directory.named(AvailabilityBlock, str(block_id)).name
    return Row(service.name, service.time_unit, category.name, block, _cells(counts))


def _cells(counts: Mapping[int, Sequence[int]]) -> list[Cell]:
    return [Cell(day, min(found), max(found), len(found)) for day, found in sorted(counts.items())]
