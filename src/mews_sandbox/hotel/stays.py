"""Which reservations have a resource, and when."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Final
from zoneinfo import ZoneInfo

from mews_contract.instants import instant, wire
from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.data import Property
from mews_sandbox.hotel.store import Entities, OneOf, colliding

_HOLDING: Final = frozenset({"Optional", "Confirmed", "Started"})
"""The states in which a reservation has its resource, until the guest has left."""


def nights(stay: JsonObject, zone: ZoneInfo) -> tuple[date, date]:
    """Return the days from the first on which a reservation has its resource to the last.

    It does not have it on the day of departure, unless that is the day of arrival.
    """
    first, last = (instant(stay[end]).astimezone(zone).date() for end in ("StartUtc", "EndUtc"))
    return first, max(first, date.fromordinal(last.toordinal() - 1))


def staying(
    entities: Mapping[str, Entities], owner: Property, day: date, resources: Collection[str]
) -> Iterator[JsonObject]:
    """Yield the reservations that have one of some resources on a day, the newest first."""
    start, end = (wire(owner.start_of(each, day)) for each in (0, 1))
    held = entities["reservations"].newest_first(
        [
            OneOf("AssignedResourceId", frozenset(resources)),
            OneOf("State", _HOLDING),
            *colliding("StartUtc", "EndUtc", start, end),
        ]
    )
    for stay in held:
        first, last = nights(stay, owner.zone)
        if first <= day <= last:
            yield stay
