"""Sandboxes that are broken in one way each, which a story has to notice."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.store import During, Entities, time_key
from mews_sandbox.hotel.times import TimeUnit, start_of_unit


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
_ADD = Entities.add


def _include_the_end(self: During, entity: JsonObject) -> bool:
    text: str | None = entity.get(self.name)
    return text is not None and self.low <= time_key(text) <= self.high


def _add_the_first(self: Entities, entities: list[JsonObject]) -> None:
    _ADD(self, [*entities][:1])


def _start_in_utc(moment: datetime, unit: TimeUnit, zone: ZoneInfo) -> datetime:
    return start_of_unit(moment, unit, zone if unit is TimeUnit.HOUR else ZoneInfo("UTC"))


BROKEN: Final = (
    Broken("the end of an interval is inside it", "hotel.store.During.passes", _include_the_end),
    Broken("the oldest comes first", "hotel.store._descending", lambda _, end: range(end)),
    Broken("only the first of a request is added", f"{_ENTITIES}.add", _add_the_first),
    Broken("nothing that is replaced changes", f"{_ENTITIES}.replace", lambda _, __: None),
    Broken("any token does", f"{_OPERATIONS}.call.Call.covers", lambda _, __: True),
    Broken("all may end before it starts", f"{_OPERATIONS}.adding.check_spans", lambda _, __: None),
    Broken("what is deleted is active", f"{_OPERATIONS}.deleting.is_active", lambda _: True),
    Broken("days begin at midnight in UTC", "hotel.times.start_of_unit", _start_in_utc),
    Broken(
        "the last time unit is left out",
        f"{_OPERATIONS}.services.update_availability.units",
        lambda first, _, unit, zone: iter([start_of_unit(first, unit, zone)]),
    ),
    Broken(
        "a block has no end",
        f"{_OPERATIONS}.resources.get_occupancy_state.colliding",
        lambda first, _, __, end: (During(first, high=time_key(end)), During(first)),
    ),
)
