"""From values of a request to those of an entity: in one spelling, and updates as what they set."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final

from mews_contract.instants import wire
from mews_contract.json_values import is_array, is_object
from mews_sandbox.operations.call import moment, refuse
from mews_sandbox.operations.kinds import Part

VALUE: Final = "Value"

INITIAL: Final = "x-mews-initial"
"""On a property of an entity: its value in a new one, where nothing else says it."""

ABSENT: Final[Any] = object()
"""Stands for a property that is left out."""

_NEUTRAL: Final[Mapping[str | None, Callable[[], Any]]] = {"boolean": bool, "array": list[Any]}


def is_update(part: Part) -> bool:
    """Return whether something is an update: an object that may hold a new `Value`."""
    return [*part.members] == [VALUE]


def spelled(part: Part | None, value: Any, parameter: str) -> Any:
    """Return a value as responses spell it: instants in UTC, ids in lower case, numbers exact.

    The parameter is the name under which the request has it.

    Raises:
        RefusedError: An instant is outside the calendar.
    """
    if part is None or value is None:
        return value
    if isinstance(value, str):
        kind = part.place.node.get("format")
        if kind == "date-time":
            return wire(moment(value, parameter))
        return value.lower() if kind == "uuid" else value
    if is_array(value):
        return [spelled(part.item, each, parameter) for each in value]
    if is_object(value) and part.members:
        known = {name: member for name, member in part.members.items() if name in value}
        return {name: spelled(member, value[name], parameter) for name, member in known.items()}
    return number(value, part.place.type)


def number(value: Any, type_: str | None) -> Any:
    """Return a number as the store has it: an `int`, or a `Decimal` and never a `float`."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return value
    if type_ == "integer":
        return int(value)
    exact = Decimal(str(value))
    return exact or exact.copy_abs()


class Copy:
    """From what a request says of a property to what an entity keeps there."""

    def __init__(self, sent: Part, kept: Part, parameter: str) -> None:
        self._kept, self._parameter = kept, parameter
        self._is_wrapped = is_update(sent) and not is_update(kept)
        self._inside = {
            name: Copy(member, kept.members[name], parameter)
            for name, member in ({} if self._is_wrapped else sent.members).items()
            if name in kept.members
        }

    def __call__(self, value: Any, before: Any = ABSENT) -> Any:
        """Return the value that the entity gets in place of the one before.

        `ABSENT` stands for what the request does not say, what a new entity had before, and for
        no value to get.

        Raises:
            RefusedError: An instant is outside the calendar, null is to replace a value that cannot
                be null, or a text one of a few.
        """
        if self._is_wrapped:
            value = value.get(VALUE, ABSENT) if is_object(value) else ABSENT
        elif value is None:
            return ABSENT
        place, is_new = self._kept.place, before is ABSENT
        if value is None and is_new and (INITIAL in place.node or not place.nullable):
            return ABSENT
        if value is None and not place.nullable:
            refuse(self._parameter)
        if isinstance(value, str) and value not in place.node.get("enum", (value,)):
            refuse(self._parameter)
        if self._inside and is_object(value):
            return self._merged(value, before if is_object(before) else {})
        return ABSENT if value is ABSENT else spelled(self._kept, value, self._parameter)

    def _merged(self, value: dict[str, Any], known: dict[str, Any]) -> dict[str, Any]:
        merged = dict(known)
        for name, member in self._kept.members.items():
            inside, given = self._inside.get(name), ABSENT
            if inside is not None:
                given = inside(value.get(name, ABSENT), known.get(name, ABSENT))
            if given is ABSENT and name not in known:
                given = neutral(member)
            if given is not ABSENT:
                merged[name] = given
        return merged


def fits(sent: Part, kept: Part) -> bool:
    """Return whether what a request says of a property makes all that an entity has there."""
    types = {sent.place.type, kept.place.type}
    if is_update(sent) or is_update(kept) or None in types:
        return True
    if types == {"array"}:
        needed = kept.item.place.node.get("required", ()) if kept.item else ()
        return not sent.item or {*needed} <= sent.item.members.keys()
    return len(types) == 1 and all(
        name in sent.members or not member.place.required or neutral(member) is not ABSENT
        for name, member in kept.members.items()
    )


def neutral(part: Part) -> Any:
    """Return what is there where nobody says it: as the contract has it, or else nothing.

    Nothing is null, no, an empty list or map, or an object of these. What is left out, or has
    nothing that stands for it, is `ABSENT`.
    """
    place = part.place
    if INITIAL in place.node:
        return place.node[INITIAL]
    if place.nullable:
        return None
    if not place.required:
        return ABSENT
    if place.is_map:
        return {}
    inside = {name: neutral(member) for name, member in part.members.items()}
    if inside and not any(inside[name] is ABSENT for name in place.node.get("required", ())):
        return {name: value for name, value in inside.items() if value is not ABSENT}
    return _NEUTRAL[place.type]() if place.type in _NEUTRAL else ABSENT
