"""Request bodies: what a caller passes becomes plain JSON values, and nothing is lost."""

from base64 import b64encode
from collections.abc import Collection, Mapping
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from difflib import get_close_matches
from enum import Enum
from math import isfinite
from typing import Final, cast
from uuid import UUID

from mews_runtime.errors import RequestInvalidError, kind_of
from mews_runtime.masking import JsonValue, Secrets
from mews_runtime.messages.places import Place, properties
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import FAILURES, plain

DEEPEST: Final = 100
"""How many objects and arrays may be inside one another. None documented has more than five."""

_LONGEST_INTEGER = 1024
"""In bits. No reader of JSON takes a larger number, and Python does not write one of any size."""

_LONGEST_NAME = 40
_DURATION = "Expected a text such as P2D, as ISO 8601 writes durations"
_NOT_JSON = "something that is not JSON"
_CONFUSED = (
    (str, Decimal, "Expected a number", "a string"),
    (datetime, date, "Expected a `date` without a time", "a `datetime`"),
    (date, datetime, "Expected `datetime` with a timezone component", "a `date`"),
)
"""What may be taken for one another: the type that was passed, and the one that belongs there."""
_WANTED: dict[type | None, str] = {
    list: "Expected a list",
    Decimal: "Expected a number",
    date: "Expected a `date`",
    datetime: "Expected a `datetime`",
}
"""What belongs where something is that JSON has nothing for."""


def has_lone_surrogates(text: str) -> bool:
    """Return whether a text has halves of characters, which UTF-8 has no bytes for."""
    return not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text)


class Traversal:
    """Goes through what a caller passed. No error shows tokens or what is at a secret place."""

    def __init__(self, operation: str, tokens: Secrets) -> None:
        self._operation = operation
        self._tokens = tokens
        self._steps: list[tuple[str, bool]] = []

    def to_json(self, value: object, place: Place) -> JsonValue:
        """Return what a caller passed as plain JSON values, without absent properties of models.

        Models, mappings, collections, ids, dates, aware datetimes (in UTC), enum members and
        subclasses of any of them have their one plain form. Anything else is refused, as are names
        that the contract does not have.
        """
        if type(value) is str and value.isascii() and place.kind is not Decimal:
            # Most values are. What follows takes as long as all the rest.
            return value
        if isinstance(value, Model):
            return self._object(properties(value), place)
        if isinstance(value, Enum):
            return self.to_json(value.value, place)
        if isinstance(value, Mapping):
            named = cast("Mapping[object, object]", value).items()
            return self._object({self._name(key): item for key, item in named}, place)
        if isinstance(value, Collection) and not isinstance(value, str | bytes | bytearray):
            return self._array(cast("Collection[object]", value), place)
        return self._scalar(value, place)

    def _object(self, properties: dict[str, object], place: Place) -> JsonValue:
        self._check_depth()
        known = None if place.is_secret else place.properties()
        # Where values are secret, names that are not of the contract may be so, too.
        is_shown = known is not None or not place.has_secrets()
        converted: dict[str, JsonValue] = {}
        for name, value in properties.items():
            if known is not None and name not in known:
                raise self._unknown(name, known, place)
            self._steps.append((place.step(name) if is_shown else "[...]", known is not None))
            there = known[name] if known else place.property(name)
            converted[name] = self.to_json(value, there.told(properties))
            self._steps.pop()
        return converted

    def _array(self, items: Collection[object], place: Place) -> JsonValue:
        self._check_depth()
        converted: list[JsonValue] = []
        for item in items:
            self._steps.append((f"[{len(converted)}]", True))
            converted.append(self.to_json(item, place.item()))
            self._steps.pop()
        return converted

    def _scalar(self, value: object, place: Place) -> JsonValue:
        if place.kind is bytes and isinstance(value, bytes | bytearray):
            return b64encode(value).decode()
        try:
            scalar = plain(value)
        except TypeError:
            any_ = _DURATION if isinstance(value, timedelta) else "Expected a JSON value"
            wanted = "Expected `object`" if place.model else _WANTED.get(place.kind, any_)
            raise self._refused(wanted, kind_of(value)) from None
        if flaw := _flaw(scalar):
            raise self._refused(flaw, _got(scalar))
        for kind, belongs, expected, got in _CONFUSED:
            if place.kind is belongs and type(scalar) is kind:
                raise self._refused(expected, got)
        if isinstance(scalar, datetime):
            return self._instant(scalar, place)
        return str(scalar) if isinstance(scalar, UUID | date) else scalar

    def _instant(self, moment: datetime, place: Place) -> str:
        try:
            if moment.utcoffset() is not None:
                return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
            expected = "Expected `datetime` with a timezone component"
            got = "a `datetime`" if place.hides(moment) else f'"{moment.isoformat()}"'
        except FAILURES:
            expected = "Expected datetimes that exist in UTC"
            got = "one at the very end of the calendar"
        raise self._refused(expected, got)

    def _name(self, key: object) -> str:
        if not isinstance(key, str):
            expected = f"Expected names that are texts, got a `{type(key).__name__}`"
            raise self._refused(expected)
        name = str.__str__(key)
        if flaw := _flaw(name):
            raise self._refused(flaw)
        return name

    def _check_depth(self) -> None:
        if len(self._steps) == DEEPEST:
            message = f"Expected at most {DEEPEST} objects and arrays inside one another"
            raise self._refused(message, "more, or one inside itself")

    def _unknown(self, name: str, known: Collection[str], place: Place) -> RequestInvalidError:
        """Return an error about a name that the contract does not have where it stands."""
        spelled = {_spelled(each): each for each in known}
        near = get_close_matches(_spelled(name), spelled, n=1)
        expected = f"did you mean {spelled[near[0]]}?" if near else f"one of {', '.join(known)}"
        # It may be a secret that is in the wrong place.
        if not (self._steps and place.has_secrets()):
            shown = name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}..."
            self._steps.append((f".{shown}", False))
        return self._refused(f"Expected a name of the contract, {expected}", "an unknown name")

    def _refused(self, expected: str, got: str = _NOT_JSON) -> RequestInvalidError:
        steps = (step if is_ours else self._tokens.mask(step) for step, is_ours in self._steps)
        path = "".join(["$", *steps])
        return RequestInvalidError(operation=self._operation, path=path, expected=expected, got=got)


def _flaw(value: object) -> str | None:
    """Return what JSON, or the contract of every operation, has against a plain value."""
    match value:
        case str() if has_lone_surrogates(value):
            return "Expected text without lone surrogates"
        case int() if value.bit_length() > _LONGEST_INTEGER:
            return f"Expected an integer of at most {_LONGEST_INTEGER} bits"
        # No float is as large as a decimal may be, and none is a signaling NaN.
        case Decimal() if not value.is_finite():
            return "Expected a finite number"
        case float() if not isfinite(value):
            return "Expected a finite number"
        case _:
            return None


def _got(value: object) -> str:
    """Return what has a flaw, in words."""
    if isinstance(value, float | Decimal):
        return "an infinity" if "inf" in str(value).casefold() else "NaN"
    return "a longer one" if isinstance(value, int) else _NOT_JSON


def _spelled(name: str) -> str:
    return name.replace("_", "").casefold()
