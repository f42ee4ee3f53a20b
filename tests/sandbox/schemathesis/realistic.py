"""Bodies that get past validation: real tokens, ids that exist, intervals that make sense.

Only values that are valid are replaced, so that what is wrong with a negative case stays wrong.
What is put in follows from the value that was there: the same case is the same request each time.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, TypeGuard
from uuid import UUID
from zlib import crc32

from jsonschema_rs import Draft202012Validator

from mews_contract.json_values import is_array, is_object
from mews_contract.meaning import meaning
from mews_contract.operation import Operation
from mews_contract.places import Place
from mews_runtime.messages.intervals import longest_end
from mews_sandbox.ids import known_ids
from mews_sandbox.sandbox import Sandbox

Pools = Mapping[str, Sequence[UUID]]
"""The ids that exist, by the names of the properties that carry them."""

_ID: Final = Draft202012Validator({"format": "uuid"}, validate_formats=True)
_DATE_TIME: Final = Draft202012Validator({"format": "date-time"}, validate_formats=True)
_ENDS: Final = (("Start", "End"), ("First", "Last"))
_LARGEST: Final = 2**31 - 1
_MOST_SPLITS: Final = 5


class Realistic:
    """Puts values of a sandbox into bodies.

    Args:
        sandbox: The sandbox.
    """

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        owner = sandbox.hotel.properties[0]
        # What belongs to a service or to a reservation has to be named together with it.
        self._belongings: Mapping[UUID, Pools] = {
            service.id: {
                "ResourceCategoryId": [category.id for category in service.resource_categories],
                "AvailabilityBlockId": [block.id for block in service.availability_blocks],
            }
            for service in owner.services
        } | {
            reservation.id: {"CompanionshipId": [guest.id for guest in reservation.companionships]}
            for reservation in owner.reservations
        }
        self._capacities = {
            str(category.id): category.capacity for category in owner.resource_categories
        }

    def body(self, operation: Operation, body: Any) -> Any:
        """Return a body of an operation with values that the sandbox knows."""
        known = known_ids(self._sandbox)
        # A cursor is the id of an item of the list that is paged.
        pools = {**known, "Cursor": known["ResourceBlockId"]}
        return self._at(operation, operation.place("request", "$"), body, pools)

    def _at(self, operation: Operation, place: Place, value: Any, pools: Pools) -> Any:
        if is_object(value) and place.type == "object":
            return self._object(operation, place, value, pools)
        if is_array(value) and place.type == "array":
            item_place = operation.place("request", f"{place.path}[0]")
            return [self._at(operation, item_place, item, pools) for item in value]
        return self._text(place, value, pools) if isinstance(value, str) else value

    def _object(
        self, operation: Operation, place: Place, value: Mapping[str, Any], pools: Pools
    ) -> dict[str, Any]:
        changed = dict(value)
        # An owner is named before what belongs to it.
        for name in place.properties:
            if name in changed:
                below = operation.place("request", f"{place.path}.{name}")
                pools = {**pools, **self._belonging(changed)}
                changed[name] = self._at(operation, below, changed[name], pools)
                changed[name] = _shortened(below, changed[name])
        return changed | self._intervals(changed) | self._adjustment(changed)

    def _text(self, place: Place, value: str, pools: Pools) -> str | None:
        name = place.path.removesuffix("[0]").rpartition(".")[2]
        credentials = {
            "ClientToken": self._sandbox.client_token,
            "AccessToken": self._sandbox.access_token,
        }
        if name in credentials and value:
            return credentials[name]
        if name not in pools or not _ID.is_valid(value):
            return value
        if pools[name]:
            return str(pools[name][UUID(value).int % len(pools[name])])
        return None if place.nullable else value

    def _belonging(self, value: Mapping[str, Any]) -> Pools:
        """Return what belongs to the owners that an object names."""
        pools: dict[str, Sequence[UUID]] = {}
        for name in ("ServiceId", "ServiceOrderId"):
            owner = value.get(name)
            if isinstance(owner, str) and _ID.is_valid(owner):
                pools |= self._belongings.get(UUID(owner), {})
        return pools

    def _intervals(self, value: Mapping[str, Any]) -> dict[str, str]:
        """Return the ends of intervals: most of them around today, the others as they were."""
        moved: dict[str, str] = {}
        today = self._sandbox.clock.now().date()
        for first, last in _pairs(value):
            start, end = value[first], value[last]
            choice = crc32(f"{start}{end}".encode())
            is_left = choice % 16 == 0 and _instant(start) and _instant(end)
            if not is_left:
                start_date = today - dt.timedelta(days=choice % 5)
                # Later by more than the offsets of the two can make up for.
                end_date = start_date + dt.timedelta(days=7 + choice % 3)
                moved |= {first: f"{start_date}{start[10:]}", last: f"{end_date}{end[10:]}"}
        return moved

    def _adjustment(self, value: Mapping[str, Any]) -> dict[str, Any]:
        """Return an adjustment that its split over numbers of guests adds up to."""
        splits, adjustment = value.get("PaxCounts"), value.get("UnitCountAdjustment")
        if not (is_array(splits) and all(map(_is_split, splits)) and _is_adjustment(adjustment)):
            return {}
        if not 0 < len(splits) <= _MOST_SPLITS:
            return {}
        if value.get("AvailabilityBlockId") is None:
            return {"PaxCounts": None}
        capacity = self._capacities.get(str(value.get("ResourceCategoryId")), 0)
        persons = [{**split, "PersonCount": at} for at, split in enumerate(splits, 1)][:capacity]
        units = sum(int(split["UnitCount"]) for split in persons)
        if units > _LARGEST:
            return {}
        return {"PaxCounts": persons, "UnitCountAdjustment": {**adjustment, "Value": units}}


def _pairs(value: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the names of the two ends of every interval that is there."""
    for name, item in value.items():
        for first, last in _ENDS:
            other = name.replace(first, last)
            if other != name and _is_instant(item) and _is_instant(value.get(other)):
                yield name, other


def _shortened(place: Place, value: Any) -> Any:
    """Return an interval that is no longer than the contract allows."""
    duration = place.node.get("x-mews-max-interval")
    if duration is None or not is_object(value) or ("StartUtc", "EndUtc") not in _pairs(value):
        return value
    start, end = _instant(value["StartUtc"]), _instant(value["EndUtc"])
    if start and end and end > longest_end(start, duration):
        return {**value, "EndUtc": value["StartUtc"]}
    return value


def _is_instant(value: Any) -> TypeGuard[str]:
    return isinstance(value, str) and _DATE_TIME.is_valid(value)


def _instant(text: str) -> dt.datetime | None:
    """Return an instant, or None for a leap second and for what is outside the calendar."""
    try:
        instant: dt.datetime = meaning(text)
    except (OverflowError, ValueError):
        return None
    return instant


def _is_split(value: Any) -> bool:
    return (
        is_object(value)
        and _is_count(value.get("PersonCount"))
        and _is_count(value.get("UnitCount"))
        and value["UnitCount"] > 0
    )


def _is_adjustment(value: Any) -> TypeGuard[dict[str, Any]]:
    return is_object(value) and (value.get("Value") is None or _is_count(value["Value"]))


def _is_count(value: Any) -> bool:
    is_integer = isinstance(value, int) or (isinstance(value, float) and value.is_integer())
    return is_integer and not isinstance(value, bool) and abs(value) <= _LARGEST
