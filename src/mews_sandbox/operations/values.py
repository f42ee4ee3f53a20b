"""From values of a request to those of an entity: in one spelling, and updates as what they set."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from mews_contract.instants import wire
from mews_contract.json_values import is_array, is_object
from mews_contract.places import Place
from mews_contract.schemas import Schema
from mews_sandbox.operations.call import moment, refuse
from mews_sandbox.operations.kinds import members

VALUE: Final = "Value"

INITIAL: Final = "x-mews-initial"

ABSENT: Final[Any] = object()
"""Stands for a property that is left out."""

_NEUTRAL: Final[Mapping[str | None, Callable[[], Any]]] = {"boolean": bool, "array": list[Any]}


def is_update(place: Place | None) -> bool:
    """Return whether something is an update: an object that may hold a new `Value`."""
    return place is not None and [*place.properties] == [VALUE]


def spelled(schema: Schema, place: Place | None, value: Any, parameter: str) -> Any:
    """Return a value as answers spell it: instants in UTC, ids in lower case, whole numbers whole.

    The place is that in the entity, the parameter the name under which the request has it.

    Raises:
        RefusedError: An instant is outside the calendar.
    """
    if place is None or value is None:
        return value
    if isinstance(value, str):
        kind = place.node.get("format")
        if kind == "date-time":
            return wire(moment(value, parameter))
        return value.lower() if kind == "uuid" else value
    if is_array(value):
        item = schema.item(place)
        return [spelled(schema, item, each, parameter) for each in value]
    if is_object(value) and place.properties:
        return {
            name: spelled(schema, member, value[name], parameter)
            for name, member in members(schema, place).items()
            if name in value
        }
    return int(value) if place.type == "integer" and isinstance(value, float) else value


class Copy:
    """From what a request says of a property, at a place in it, to what an entity keeps there."""

    def __init__(
        self, source: Schema, sent: Place, target: Schema, kept: Place, parameter: str
    ) -> None:
        self._target, self._kept = target, kept
        self._parameter = parameter
        self._is_wrapped = is_update(sent) and not is_update(kept)
        self._inside: dict[str, Copy] = {}
        if not self._is_wrapped and sent.properties and kept.properties:
            known = members(target, kept)
            self._inside = {
                name: Copy(source, member, target, known[name], parameter)
                for name, member in members(source, sent).items()
                if name in known
            }

    def __call__(self, value: Any, before: Any = ABSENT) -> Any:
        """Return the value that the entity gets in place of the one before.

        `ABSENT` stands for what the request does not say, what a new entity had before, and for
        no value to get.

        Raises:
            RefusedError: An instant is outside the calendar, or null is to replace a value that
                cannot be null.
        """
        if self._is_wrapped:
            value = value.get(VALUE, ABSENT) if is_object(value) else ABSENT
        elif value is None:
            return ABSENT
        if value is None and before is ABSENT and INITIAL in self._kept.node:
            return ABSENT
        if value is None and not self._kept.nullable:
            if before is not ABSENT:
                refuse(self._parameter)
            return ABSENT
        if self._inside and is_object(value):
            return self._merged(value, before)
        if value is ABSENT:
            return ABSENT
        return spelled(self._target, self._kept, value, self._parameter)

    def _merged(self, value: dict[str, Any], before: Any) -> dict[str, Any]:
        known = before if is_object(before) else {}
        merged = dict(known)
        for name, place in members(self._target, self._kept).items():
            inside = self._inside.get(name)
            given = ABSENT
            if inside is not None:
                given = inside(value.get(name, ABSENT), known.get(name, ABSENT))
            if given is ABSENT and name not in known:
                given = neutral(self._target, place)
            if given is not ABSENT:
                merged[name] = given
        return merged


def fits(source: Schema, sent: Place, target: Schema, kept: Place) -> bool:
    """Return whether what a request says of a property makes all that an entity has there."""
    if is_update(sent) or is_update(kept) or None in {sent.type, kept.type}:
        return True
    if sent.type == kept.type == "array":
        item, made = source.item(sent), target.item(kept)
        needed = made.node.get("required", ()) if made and item else ()
        return not item or {*needed} <= members(source, item).keys()
    known = members(source, sent)
    return sent.type == kept.type and all(
        name in known or not place.required or neutral(target, place) is not ABSENT
        for name, place in members(target, kept).items()
    )


def neutral(schema: Schema, place: Place) -> Any:
    """Return what is there where nobody says it: as the contract has it, or else nothing.

    Nothing is null, no, an empty list, or an object of these. What is left out, or has nothing that
    stands for it, is `ABSENT`.
    """
    if INITIAL in place.node:
        return place.node[INITIAL]
    if place.nullable:
        return None
    if not place.required:
        return ABSENT
    inside = {name: neutral(schema, member) for name, member in members(schema, place).items()}
    if inside and not any(inside[name] is ABSENT for name in place.node.get("required", ())):
        return {name: value for name, value in inside.items() if value is not ABSENT}
    return _NEUTRAL[place.type]() if place.type in _NEUTRAL else ABSENT
