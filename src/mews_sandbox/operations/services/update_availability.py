"""Adjusts how much of a service can be booked, time unit by time unit: all updates, or none."""

from datetime import datetime
from typing import Any

from msgspec import Struct

from mews_contract.instants import instant, wire
from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.prices import Prices
from mews_sandbox.hotel.store import ACTIVE, OneOf
from mews_sandbox.hotel.timeline import Span, Timeline
from mews_sandbox.hotel.times import next_unit, start_of_unit
from mews_sandbox.hotel.units import Units
from mews_sandbox.operations.availability import ADJUSTMENTS, first_release
from mews_sandbox.operations.call import Call, forbid, refuse
from mews_sandbox.operations.naming import names_of
from mews_sandbox.operations.services.time_units import changed

_Key = tuple[str, str | None]
"""Ids of a resource category, and of an availability block if the adjustment is for one."""


class _Setting(Struct, frozen=True):
    """By how many units each time unit is adjusted, for how many guests, and until when."""

    count: int
    pax_counts: tuple[tuple[int, int], ...] = ()
    release_override: str | None = None


def answer(call: Call) -> JsonObject:
    """Apply the updates, one after the other.

    Raises:
        RefusedError: An id is unknown, an interval is too long, too early or too late, or the
            guests of an update do not fit it.
    """
    service = call.find(["services"], call.body["ServiceId"], "ServiceId")
    prices = call.prices(service)
    lines: dict[_Key, Timeline[datetime, _Setting]] = {}
    for update in call.body["AvailabilityUpdates"]:
        value = update["UnitCountAdjustment"].get("Value")
        count = None if value is None else int(value)
        category = _party(call, service, "resourceCategories", update, "ResourceCategoryId")
        block: JsonObject | None = None
        if update.get("AvailabilityBlockId") is not None:
            block = _party(call, service, "availabilityBlocks", update, "AvailabilityBlockId")
        pax_counts = _pax_counts(update, category, count)
        units = changed(call, prices, update, "availability")
        if block is not None:
            _check_block(block, units)
        key = category["Id"], block["Id"] if block else None
        if key not in lines:
            lines[key] = Timeline(_spans(call, key, prices))
        if count:
            lines[key].set(units.starts[0], units.end, _Setting(count, pax_counts))
        else:
            lines[key].clear(units.starts[0], units.end)
    _keep(call, prices, lines)
    return {}


def _spans(call: Call, key: _Key, prices: Prices) -> list[Span[datetime, _Setting]]:
    """Return the active adjustments of a category, for everybody or for one block."""
    category_id, block_id = key
    wanted = (
        OneOf.just("ResourceCategoryId", category_id),
        ACTIVE,
    )
    return [
        Span(
            instant(each["FirstTimeUnitStartUtc"]),
            next_unit(
                instant(each["LastTimeUnitStartUtc"]), prices.service.time_unit, prices.owner.zone
            ),
            _Setting(
                each["UnitCount"],
                tuple((one["PersonCount"], one["UnitCount"]) for one in each["PaxCounts"] or ()),
                each["ReleaseOverrideUtc"],
            ),
            each["Id"],
        )
        for each in call.state.entities[ADJUSTMENTS].newest_first(wanted)
        if each["AvailabilityBlockId"] == block_id
    ]


def _keep(call: Call, prices: Prices, lines: dict[_Key, Timeline[datetime, _Setting]]) -> None:
    """Delete what does not hold any more, and add what holds now."""
    kept = call.state.entities[ADJUSTMENTS]
    stamps = {"UpdatedUtc": wire(call.now)}
    deleted = {"IsActive": False, "ActivityState": "Deleted", **stamps}
    gone = [kept.get(id_) or {} for line in lines.values() for id_ in line.gone]
    kept.replace({**each, **deleted} for each in gone)
    made = [(key, span) for key, line in lines.items() for span in line.made]
    kept.add([_entity(call, prices, key, span) for key, span in made])


def _entity(call: Call, prices: Prices, key: _Key, span: Span[datetime, _Setting]) -> JsonObject:
    category_id, block_id = key
    last = start_of_unit(
        span.end - datetime.resolution, prices.service.time_unit, prices.owner.zone
    )
    setting, released = span.value, None
    if block_id is not None:
        block = call.state.entities["availabilityBlocks"].get(block_id) or {}
        released = wire(first_release(block, setting.release_override, span.start, prices.owner))
    splits = [{"PersonCount": persons, "UnitCount": units} for persons, units in setting.pax_counts]
    return {
        "Id": call.new_id(),
        "EnterpriseId": str(prices.owner.id),
        "AvailabilityBlockId": block_id,
        "ResourceCategoryId": category_id,
        "FirstTimeUnitStartUtc": wire(span.start),
        "LastTimeUnitStartUtc": wire(last),
        "UnitCount": setting.count,
        "ReleaseOverrideUtc": setting.release_override,
        "CreatedUtc": wire(call.now),
        "UpdatedUtc": wire(call.now),
        "IsActive": True,
        "PaxCounts": splits or None,
        "FirstTimeUnitReleaseUtc": released,
        "ActivityState": "Active",
    }


def _party(
    call: Call, service: JsonObject, kind: str, update: dict[str, Any], name: str
) -> JsonObject:
    """Return what an update names, which belongs to the service."""
    party = call.find([kind], update[name], name)
    if party["ServiceId"] != service["Id"]:
        refuse(name)
    return party


def _pax_counts(
    update: dict[str, Any], category: JsonObject, count: int | None
) -> tuple[tuple[int, int], ...]:
    """Return how the units split over numbers of guests: that number, and how many units."""
    splits = [
        (int(split["PersonCount"]), int(split["UnitCount"]))
        for split in update.get("PaxCounts") or ()
    ]
    if not splits:
        return ()
    if update.get("AvailabilityBlockId") is None:
        forbid("Numbers of guests can only be given for an availability block.")
    persons = dict(splits)
    if len(persons) < len(splits):
        forbid("Each number of guests can be given only once.")
    if not all(1 <= person_count <= category["Capacity"] for person_count in persons):
        forbid(f"{next(names_of(category))} takes 1 to {category['Capacity']} guests.")
    if sum(persons.values()) != abs(count or 0):
        forbid("The units for all numbers of guests have to add up to the adjustment.")
    return tuple(splits)


def _check_block(block: JsonObject, units: Units) -> None:
    """Refuse time units that the availability block has no part of."""
    start, end = (instant(block[f"{which}TimeUnitStartUtc"]) for which in ("First", "Last"))
    if units.starts[0] < start_of_unit(start, units.unit, units.zone) or units.starts[-1] > end:
        over = next_unit(end, units.unit, units.zone)
        first, last = (f"{at.astimezone(units.zone):%Y-%m-%d}" for at in (start, over))
        dates = f"{block['Name']} begins on {first} and ends on {last}."
        forbid(f"{dates} Please choose days inside it.")
