"""Walking request bodies: what a caller passes becomes plain JSON values, and nothing is lost."""

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from math import isfinite
from types import NoneType
from typing import Any, TypeGuard, cast
from uuid import UUID

from msgspec import UNSET

from mews_runtime.decoding import Violation
from mews_runtime.masking import JsonValue
from mews_runtime.model import Model

_DEEPEST = 100
"""How many objects and arrays may be inside one another. None documented has more than five."""

_LONGEST_INTEGER = 1024
"""In bits. No reader of JSON takes a larger number, and Python does not write one of any size."""


class UnsendableError(Exception):
    """A value that JSON, or the contract of every operation, has no word for.

    Attributes:
        expected: What belongs there.
        got: What it is, in words.
    """

    def __init__(self, expected: str, got: str = "something that is not JSON") -> None:
        super().__init__(expected)
        self.expected = expected
        self.got = got
        self._path = ""

    def is_below(self, step: str) -> None:
        """Note where the value is, from the inside out."""
        self._path = step + self._path

    @property
    def violation(self) -> Violation:
        """Where it is and what belongs there."""
        return Violation(f"${self._path}", self.expected)


def to_json(value: object, depth: int = 0) -> JsonValue:
    """Return what a caller passed as plain JSON values.

    Models, mappings, collections, ids, dates, aware datetimes (in UTC), enum members and subclasses
    of any of them have their one plain form. Absent properties of models are left out.

    Raises:
        UnsendableError: Something else is in it.
    """
    convert = _SCALARS.get(type(value))
    return convert(value) if convert else _converted(value, depth)


def leaves(value: object, name: str = "") -> Iterator[tuple[str, object]]:
    """Yield the nearest property name and the value of everything in a body that is not nested."""
    if isinstance(value, Model):
        value = _properties(value)
    if _is_mapping(value):
        for key, item in value.items():
            yield from leaves(item, str(key))
    elif _is_array(value):
        for item in value:
            yield from leaves(item, name)
    else:
        yield name, value


def _converted(value: object, depth: int) -> JsonValue:
    if depth == _DEEPEST:
        message = f"Expected at most {_DEEPEST} objects and arrays inside one another"
        raise UnsendableError(message, "more, or one inside itself")
    if isinstance(value, Model):
        return _object(_properties(value), depth)
    if isinstance(value, list):
        return _array(cast("list[object]", value), depth)
    if isinstance(value, Enum):
        return to_json(value.value, depth)
    for kind, convert in _SCALARS.items():
        if isinstance(value, kind):
            return convert(value)
    if _is_mapping(value):
        return _object({_name(key): item for key, item in value.items()}, depth)
    if _is_array(value):
        return _array(value, depth)
    message = f"Expected a JSON value, got `{type(value).__name__}`"
    raise UnsendableError(message)


def _object(properties: dict[str, object], depth: int) -> JsonValue:
    converted: dict[str, JsonValue] = {}
    name = ""
    try:
        for name, value in properties.items():
            converted[name] = to_json(value, depth + 1)
    except UnsendableError as error:
        error.is_below(f".{name}")
        raise
    return converted


def _array(items: Collection[object], depth: int) -> JsonValue:
    converted: list[JsonValue] = []
    try:
        converted.extend(to_json(item, depth + 1) for item in items)
    except UnsendableError as error:
        error.is_below(f"[{len(converted)}]")
        raise
    return converted


def _properties(model: Model) -> dict[str, object]:
    names = _names(type(model))
    return {wire: value for wire, name in names if (value := getattr(model, name)) is not UNSET}


@cache
def _names(model: type[Model]) -> tuple[tuple[str, str], ...]:
    return tuple(zip(model.__struct_encode_fields__, model.__struct_fields__, strict=True))


def _name(key: object) -> str:
    if isinstance(key, str):
        return _text(key)
    message = f"Expected names that are texts, got a `{type(key).__name__}`"
    raise UnsendableError(message)


def has_lone_surrogates(text: str) -> bool:
    """Return whether a text has halves of characters, which UTF-8 has no bytes for."""
    return not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text)


def _text(text: str) -> str:
    if has_lone_surrogates(text):
        message = "Expected text without lone surrogates"
        raise UnsendableError(message)
    return str.__str__(text)


def _integer(number: int) -> int:
    if number.bit_length() > _LONGEST_INTEGER:
        message = f"Expected an integer of at most {_LONGEST_INTEGER} bits"
        raise UnsendableError(message, "a longer one")
    return int(number)


def _number(number: float) -> float:
    if not isfinite(number):
        message = "Expected a finite number"
        raise UnsendableError(message)
    return float(number)


def _instant(moment: datetime) -> str:
    if moment.utcoffset() is None:
        message = "Expected `datetime` with a timezone component"
        raise UnsendableError(message, f'"{moment.isoformat()}"')
    try:
        return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
    except OverflowError:
        message = "Expected datetimes that exist in UTC"
        raise UnsendableError(message, "one at the very end of the calendar") from None


def _same(value: JsonValue) -> JsonValue:
    return value


_SCALARS: dict[type, Callable[[Any], JsonValue]] = {
    str: _text,
    NoneType: _same,
    bool: _same,
    datetime: _instant,
    UUID: str,
    date: date.isoformat,
    int: _integer,
    float: _number,
}
"""What becomes of each type and its subclasses. The first that fits counts."""


def _is_mapping(value: object) -> TypeGuard[Mapping[object, object]]:
    return isinstance(value, Mapping)


def _is_array(value: object) -> TypeGuard[Collection[object]]:
    return isinstance(value, Collection) and not isinstance(value, str | bytes | bytearray)
