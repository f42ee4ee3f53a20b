"""Adjusts how much of a service can be booked, time unit by time unit: all updates, or none."""

from datetime import datetime, timedelta
from itertools import islice
from typing import Any, Final
from uuid import UUID

from mews_contract.instants import instant
from mews_contract.json_values import JsonObject
from mews_runtime.messages.intervals import longest_end
from mews_sandbox.hotel.data import Property, ResourceCategory, Service
from mews_sandbox.hotel.state import Adjustment
from mews_sandbox.hotel.times import TimeUnit, next_unit, start_of_unit, units
from mews_sandbox.operations.call import Call, forbid, moment, refuse

_MOST_UNITS: Final = {TimeUnit.HOUR: 367, TimeUnit.DAY: 367, TimeUnit.MONTH: 60}
_LATEST: Final = "P60M"


def answer(call: Call) -> JsonObject:
    """Apply the updates, one after the other.

    Raises:
        RefusedError: An id is unknown, an interval is too long, too early or too late, or the
            guests of an update do not fit it.
    """
    sold = call.find(["services"], call.body["ServiceId"], "ServiceId")
    owner = call.directory.owners[sold["EnterpriseId"]]
    service = call.directory.named(Service, sold["Id"])
    adjustments = call.state.adjustments.copy()
    for update in call.body["AvailabilityUpdates"]:
        value = update["UnitCountAdjustment"].get("Value")
        count = None if value is None else int(value)
        told = _party(call, sold, "resourceCategories", update, "ResourceCategoryId")
        block: JsonObject | None = None
        if update.get("AvailabilityBlockId") is not None:
            block = _party(call, sold, "availabilityBlocks", update, "AvailabilityBlockId")
        category = call.directory.named(ResourceCategory, told["Id"])
        pax_counts = _pax_counts(update, category, count)
        found = _units(call, owner, service, update)
        if block is not None:
            _check_block(owner, service, block, found)
        block_id = None if block is None else UUID(block["Id"])
        for start in found:
            key = service.id, category.id, block_id, start
            if count:
                adjustments[key] = Adjustment(*key, count, pax_counts)
            else:
                adjustments.pop(key, None)
    call.state.adjustments = adjustments
    return {}


def _party(
    call: Call, service: JsonObject, kind: str, update: dict[str, Any], name: str
) -> JsonObject:
    """Return what an update names, which belongs to the service."""
    party = call.find([kind], update[name], name)
    if party["ServiceId"] != service["Id"]:
        refuse(name)
    return party


def _pax_counts(
    update: dict[str, Any], category: ResourceCategory, count: int | None
) -> dict[int, int]:
    """Return how the units split over numbers of guests."""
    splits = [
        (int(split["PersonCount"]), int(split["UnitCount"]))
        for split in update.get("PaxCounts") or ()
    ]
    if not splits:
        return {}
    if update.get("AvailabilityBlockId") is None:
        forbid("Numbers of guests can only be given for an availability block.")
    persons = dict(splits)
    if len(persons) < len(splits):
        forbid("Each number of guests can be given only once.")
    if not all(1 <= person_count <= category.capacity for person_count in persons):
        forbid(f"{category.name} takes 1 to {category.capacity} guests.")
    if sum(persons.values()) != abs(count or 0):
        forbid("The units for all numbers of guests have to add up to the adjustment.")
    return persons


def _check_block(
    owner: Property, service: Service, block: JsonObject, units: list[datetime]
) -> None:
    """Refuse time units that the availability block has no part of."""
    if block["StartUtc"] is None or block["EndUtc"] is None:
        return
    start, end = instant(block["StartUtc"]), instant(block["EndUtc"])
    if units[0] < start_of_unit(start, service.time_unit, owner.zone) or units[-1] >= end:
        first, last = (f"{at.astimezone(owner.zone):%Y-%m-%d}" for at in (start, end))
        over = f"{block['Name']} begins on {first} and is over on {last}."
        forbid(f"{over} Please choose days inside it.")


def _units(call: Call, owner: Property, service: Service, update: dict[str, Any]) -> list[datetime]:
    """Return the start of every time unit that an update intersects.

    Mews' page says no more, but Mews was seen to refuse a first instant inside a unit.
    """
    first = moment(update["FirstTimeUnitStartUtc"], "FirstTimeUnitStartUtc")
    last = moment(update["LastTimeUnitStartUtc"], "LastTimeUnitStartUtc")
    most = _MOST_UNITS[service.time_unit]
    try:
        found = list(islice(units(first, last, service.time_unit, owner.zone), most + 1))
    except (OverflowError, ValueError):
        refuse("FirstTimeUnitStartUtc")
    if last < first or len(found) > most:
        refuse("LastTimeUnitStartUtc")
    if first != found[0] and "first-time-unit" not in call.lenient:
        refuse("FirstTimeUnitStartUtc", "is not start of TimeUnit")
    end_of_first = next_unit(found[0], service.time_unit, owner.zone)
    if end_of_first <= call.now - timedelta(days=owner.editable_history_days):
        forbid(f"{owner.name} does not change availability that far back.")
    if found[-1] > longest_end(call.now, _LATEST):
        forbid("Availability can be changed up to 5 years ahead.")
    return found
