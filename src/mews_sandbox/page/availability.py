"""By how much availability is adjusted on each day."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from mews_sandbox.hotel.data import AvailabilityBlock, Property, ResourceCategory, Service
from mews_sandbox.hotel.state import Adjustment, Directory
from mews_sandbox.hotel.times import TimeUnit, next_unit
from mews_sandbox.page.timeline import Days


@dataclass(frozen=True, slots=True)
class Cell:
    """The adjustments of one day.

    Attributes:
        day: Which of the days it is, from 0.
        lowest: The lowest adjustment of a time unit that touches the day, in units.
        highest: The highest one.
        time_units: How many time units touch the day: several where a service is booked by hour.
    """

    day: int
    lowest: int
    highest: int
    time_units: int


@dataclass(frozen=True, slots=True)
class Row:
    """The adjustments of a resource category, or of an availability block in it.

    Attributes:
        service: Name of the service.
        time_unit: What the service is booked by.
        category: Name of the resource category.
        availability_block: Name of the availability block, or None.
        cells: The days that are adjusted.
    """

    service: str
    time_unit: TimeUnit
    category: str
    availability_block: str | None
    cells: list[Cell]


_RowKey = tuple[UUID, UUID, UUID | None]


def rows(
    property_: Property, adjustments: Iterable[Adjustment], directory: Directory, days: Days
) -> list[Row]:
    """Return the adjustments of a property on days, in the order of its services and categories."""
    services = {service.id: service for service in property_.services}
    counts: dict[_RowKey, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for adjustment in adjustments:
        service = services.get(adjustment.service_id)
        if service is None or adjustment.time_unit_start_utc >= days.end:
            continue
        key = (
            adjustment.service_id,
            adjustment.resource_category_id,
            adjustment.availability_block_id,
        )
        for day in _touched(adjustment.time_unit_start_utc, property_, service, days):
            counts[key][day].append(adjustment.unit_count)
    found = [_row(directory, key, cells) for key, cells in counts.items()]
    order = {category.name: at for at, category in enumerate(property_.resource_categories)}
    return sorted(found, key=lambda row: (order[row.category], row.availability_block or ""))


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
    cells = [Cell(day, min(found), max(found), len(found)) for day, found in sorted(counts.items())]
    return Row(service.name, service.time_unit, category.name, block, cells)
