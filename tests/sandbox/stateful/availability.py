"""What availability should be adjusted by, as the documentation has it."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TypeAlias
from uuid import UUID

from mews_connector import models
from mews_sandbox.hotel.data import Property, Service
from tests.sandbox.stateful.faults import Faults, dated, given, ids_of
from tests.sandbox.stateful.units import midnight, unit_end, unit_starts

Key: TypeAlias = tuple[UUID, UUID, UUID | None, datetime]
"""Service, resource category, availability block and start of the time unit."""

Adjustment: TypeAlias = tuple[int, dict[int, int]]
"""The number of units, and how it splits over numbers of guests."""

_MOST_UNITS = {"Hour": 367, "Day": 367, "Month": 60}


class Availability:
    """The adjustments of a hotel, time unit by time unit."""

    def __init__(self) -> None:
        self.adjustments: dict[Key, Adjustment] = {}

    def faults(
        self,
        owner: Property,
        service_id: UUID,
        updates: Iterable[models.AvailabilityUpdate],
        now: datetime,
    ) -> Faults:
        service = {one.id: one for one in owner.services}.get(service_id)
        if service is None:
            return {400}
        faults: Faults = set()
        for update in updates:
            faults |= _party_faults(service, update)
            faults |= _interval_faults(owner, service, update, now)
            faults |= _pax_faults(service, update)
        return faults

    def update(
        self, owner: Property, service_id: UUID, updates: Iterable[models.AvailabilityUpdate]
    ) -> None:
        (service,) = [one for one in owner.services if one.id == service_id]
        for update in updates:
            first, last = update.first_time_unit_start_utc, update.last_time_unit_start_utc
            value = _units(update)
            for start in unit_starts(service.time_unit, owner.zone, first, last):
                party = update.resource_category_id, given(update.availability_block_id)
                self.adjustments.pop((service_id, *party, start), None)
                if value:
                    self.adjustments[service_id, *party, start] = value, _splits(update)


def _units(update: models.AvailabilityUpdate) -> int | None:
    adjustment = update.unit_count_adjustment
    return (
        given(adjustment.value) if isinstance(adjustment, models.Int32UpdateValue) else adjustment
    )


def _splits(update: models.AvailabilityUpdate) -> dict[int, int]:
    return {split.person_count: split.unit_count for split in given(update.pax_counts) or ()}


def _party_faults(service: Service, update: models.AvailabilityUpdate) -> Faults:
    categories = ids_of(service.resource_categories)
    block_ids = {None, *ids_of(service.availability_blocks)}
    is_known = (
        update.resource_category_id in categories
        and given(update.availability_block_id) in block_ids
    )
    return set() if is_known else {400}


def _interval_faults(
    owner: Property, service: Service, update: models.AvailabilityUpdate, now: datetime
) -> Faults:
    first, last = update.first_time_unit_start_utc, update.last_time_unit_start_utc
    if last < first:
        return {400}
    faults: Faults = set()
    starts = unit_starts(service.time_unit, owner.zone, first, last)
    if first not in starts:
        faults.add(400)
    if not set(starts) <= _sold_units(owner, service, given(update.availability_block_id), starts):
        faults.add(403)
    if len(starts) > _MOST_UNITS[service.time_unit]:
        faults.add(400)
    editable_since = now - timedelta(days=owner.editable_history_days)
    if unit_end(service.time_unit, owner.zone, first) <= editable_since:
        faults.add(403)
    if starts[-1] > now.replace(year=now.year + 5):
        faults.add(403)
    return faults


def _sold_units(
    owner: Property, service: Service, block_id: UUID | None, starts: list[datetime]
) -> set[datetime]:
    """Return the time units that an availability block has a part of: all, if there is none."""
    for block in service.availability_blocks:
        if block.id == block_id:
            begins, ends = (midnight(dated(day), owner.zone) for day in (block.start, block.end))
            last = ends - timedelta(microseconds=1)
            return {*unit_starts(service.time_unit, owner.zone, begins, last)}
    return {*starts}


def _pax_faults(service: Service, update: models.AvailabilityUpdate) -> Faults:
    splits = given(update.pax_counts) or []
    if not splits:
        return set()
    capacity = {category.id: category.capacity for category in service.resource_categories}
    persons = [split.person_count for split in splits]
    is_right = (
        given(update.availability_block_id) is not None
        and len(set(persons)) == len(persons)
        and max(persons) <= capacity.get(update.resource_category_id, max(persons))
        and sum(_splits(update).values()) == abs(_units(update) or 0)
    )
    return set() if is_right else {403}
