"""Sandboxes that are broken in one way each, which a story has to notice."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.store import During, Entities, time_key
from mews_sandbox.hotel.times import TimeUnit, start_of_unit, units


@dataclass(frozen=True)
class Broken:
    """A part of the sandbox, and what stands in its place.

    Attributes:
        effect: What is wrong then, as a sentence.
        place: The part, below `mews_sandbox`.
        instead: What stands there.
    """

    effect: str
    place: str
    instead: object


_ENTITIES, _OPERATIONS = "hotel.store.Entities", "operations"
_UNITS = f"{_OPERATIONS}.services.time_units.units"
_ADD = Entities.add


def _include_the_end(self: During, entity: JsonObject) -> bool:
    text: str | None = entity.get(self.name)
    return text is not None and self.low <= time_key(text) <= self.high


def _add_the_first(self: Entities, entities: Iterable[JsonObject]) -> None:
    _ADD(self, [*entities][:1])


def _units_in_utc(
    first: datetime, last: datetime, unit: TimeUnit, zone: ZoneInfo
) -> Iterator[datetime]:
    return units(first, last, unit, zone if unit is TimeUnit.HOUR else ZoneInfo("UTC"))


def _oldest_first(_: object, end: int) -> range:
    return range(end)


def _nothing(_: object, __: object) -> None:
    return None


def _yes(*_: object) -> bool:
    return True


def _first_unit(first: datetime, _: datetime, unit: TimeUnit, zone: ZoneInfo) -> Iterator[datetime]:
    yield start_of_unit(first, unit, zone)


def _endless(first: str, _: str, __: str, end: str) -> tuple[During, During]:
    return During(first, high=time_key(end)), During(first)


BROKEN: Final = (
    Broken("the end of an interval is inside it", "hotel.store.During.passes", _include_the_end),
    Broken("the oldest comes first", "hotel.store._descending", _oldest_first),
    Broken("only the first of a request is added", f"{_ENTITIES}.add", _add_the_first),
    Broken("nothing that is replaced changes", f"{_ENTITIES}.replace", _nothing),
    Broken("any token does", f"{_OPERATIONS}.call.Call.covers", _yes),
    Broken("all may end before it starts", f"{_OPERATIONS}.adding.check_spans", _nothing),
    Broken("what is deleted is active", f"{_OPERATIONS}.deleting.is_active", _yes),
    Broken("days begin at midnight in UTC", _UNITS, _units_in_utc),
    Broken("the last time unit is left out", _UNITS, _first_unit),
    Broken(
        "a block has no end",
        f"{_OPERATIONS}.resources.get_occupancy_state.colliding",
        _endless,
    ),
)
