"""By how much availability is adjusted on each day."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from mews_sandbox.hotel.data import AvailabilityBlock, Property, ResourceCategory, Service
from mews_sandbox.hotel.state import Directory
from mews_sandbox.hotel.times import TimeUnit, next_unit
from mews_sandbox.page.timeline import Days
from mews_sandbox.sandbox import Present


@dataclass(frozen=True, slots=True)
class Cell:
    """The lowest and the highest adjustment of the time units that touch a day, by its number.

    Several time units touch it where a service is booked by hour.
    """

    day: int
    lowest: int
    highest: int
    time_units: int


@dataclass(frozen=True, slots=True)
class Row:
    """The days on which a resource category, or an availability block in it, is adjusted."""

    service: str
    time_unit: TimeUnit
    category: str
    availability_block: str | None
    cells: list[Cell]


_RowKey = tuple[UUID, UUID, UUID | None]


def rows(property_: Property, present: Present, days: Days) -> list[Row]:
    """Return the adjustments of a property on days, in the order of its services and categories."""
    services = {service.id: service for service in property_.services}
    counts: dict[_RowKey, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for (service_id, category_id, block_id, start), found in present.state.adjustments.items():
        service = services.get(service_id)
        if service is None or start >= days.end:
            continue
        for day in _touched(start, property_, service, days):
            counts[service_id, category_id, block_id][day].append(found.unit_count)
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
    cells = [Cell(day, min(found), max(found), len(found)) for day, found in sorted(counts.items())]
    return Row(service.name, service.time_unit, category.name, block, cells)
