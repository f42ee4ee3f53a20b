"""A JSON value without anything that the contract does not know to be harmless.

An allow-list: what no rule keeps does not stay. For the contract nothing changes: a value that
keeps to its schema is replaced by one that does, and one that does not by one that does not.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import chain
from typing import Any, Final, TypeVar

from jsonschema_rs import Draft202012Validator

from mews_contract.document import INTEGER_BOUNDS, texts_of_openapi
from mews_contract.json_values import JsonObject, is_array, is_object
from mews_contract.places import Place, Raw
from mews_contract.recorder.stand_ins import PLACEHOLDER, StandIns
from mews_contract.schemas import Schema

T = TypeVar("T")

MOST_KEPT: Final = 1000
"""Numbers up to it are kept: they count. Longer ones may be codes, amounts or telephone numbers."""

UNLISTED: Final = "Unlisted"
"""What stands for a value that an enum does not have."""

FORMATS: Final[Mapping[str, str]] = {
    "byte": "U2FtcGxl",
    "duration": "P1D",
    "email": "guest@example.com",
    "hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "time": "00:00:00Z",
    "uri": "https://example.com/",
}
"""What stands for a text in a format of JSON Schema that is no id and no date."""

_NUMBERS: Final = frozenset({"integer", "number"})
_EDGES: Final = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")
_BOUNDS: Final = frozenset({"minLength", "maxLength", "pattern", "format", *_EDGES})


class UnsafeError(ValueError):
    """Something cannot be recorded safely. The message says where and why, and quotes no value."""


@dataclass(slots=True)
class Scrubber:
    """Scrubs the bodies of one exchange, with what stands for credentials by their property.

    Attributes:
        originals: The texts that were taken out, for a search whether they are out.
        secrets: Those that were secrets.
        dropped: The places under which something was left out, and how many things.
    """

    stand_ins: StandIns
    credentials: Mapping[str, str]
    originals: set[str] = field(default_factory=set[str])
    secrets: set[str] = field(default_factory=set[str])
    dropped: Counter[str] = field(default_factory=Counter[str])

    def body(self, schema: Schema | None, value: Any) -> Any:
        """Return a body as it may be recorded, by what the contract says of it.

        Raises:
            UnsafeError: Nothing can stand for one of its values.
        """
        return self._value(schema, schema.root if schema else None, "Body", value, None)

    def _value(
        self, schema: Schema | None, place: Place | None, name: str, value: Any, kind: str | None
    ) -> Any:
        if value is None or isinstance(value, bool):
            return value
        if schema is None or place is None or (place.type is None and "enum" not in place.node):
            return self._unclassified(place, value)
        if is_object(value):
            return self._object(schema, place, name, value)
        if is_array(value):
            return self._array(schema, place, name, value, kind)
        if isinstance(value, str):
            return self._text(place, name, value, kind)
        return self._number(place, value)

    def _object(self, schema: Schema, place: Place, name: str, value: JsonObject) -> JsonObject:
        kept: JsonObject = {}
        below, kind = schema.value(place), _kind(schema, place, value)
        for key, item in value.items():
            member = schema.member(place, key)
            if member is not None:
                # What Mews adds later is of a type that nobody knows to be harmless.
                told = schema.told(member, value)
                inside = _inherited(told.root if told else member, place)
                kept[key] = self._value(told or schema, inside, key, item, kind)
            elif below is not None:
                kept[self._key(name, key)] = self._value(schema, below, name, item, None)
            else:
                self._drop(place, key, item)
        return kept

    def _array(
        self, schema: Schema, place: Place, name: str, value: list[Any], kind: str | None
    ) -> list[Any]:
        item = schema.item(place)
        if item is None:
            self._drop(place, *value)
            return []
        inside = _inherited(item, place)
        return [self._value(schema, inside, name, each, kind) for each in value]

    def _key(self, name: str, key: str) -> str:
        self.originals.add(key)
        return self.stand_ins.identity(key) or self.stand_ins.text(f"{name}Key", key)

    def _text(self, place: Place, name: str, value: str, kind: str | None) -> str:
        node = place.node
        if node.get("x-mews-credential") or node.get("x-mews-secret"):
            (self.secrets if node.get("x-mews-secret") else self.originals).add(value)
            standing = self.credentials.get(name) or self.stand_ins.secret(kind or name)
            return self._as_good(place, value, [_fitted(standing, value, node)])
        if value in node.get("enum", ()):
            return value
        self.originals.add(value)
        if "enum" in node:
            return self.stand_ins.given(UNLISTED)
        known = self.stand_ins.identity(value)
        if known is None and node.get("format") in {"date", "date-time"}:
            known = self.stand_ins.moved(value)
        standing = _fitted(self.stand_ins.text(name, value), value, node)
        return self._as_good(place, value, [known, FORMATS.get(node.get("format", "")), standing])

    def _number(self, place: Place, value: float) -> float:
        if place.type not in _NUMBERS or place.node.get("x-mews-secret"):
            self.originals.add(str(value))
            return 0
        if abs(value) <= MOST_KEPT:
            # A whole number of degrees or of euros tells nothing that is not on the price list.
            kept = value if isinstance(value, int) else float(int(value))
            return self._as_good(place, value, [kept, *_numbers(place.node)])
        self.originals.add(str(value))
        return self._as_good(place, value, _numbers(place.node))

    def _as_good(self, place: Place, value: T, candidates: Iterable[T | None]) -> T:
        """Return the first stand-in that keeps the bounds that a value keeps, and no others."""
        wanted = _broken(place, value)
        for candidate in candidates:
            if candidate is not None and _broken(place, candidate) == wanted:
                return candidate
        message = f"{place.path}: nothing can stand for this value, which its schema bounds closely"
        raise UnsafeError(message)

    def _unclassified(self, place: Place | None, value: Any) -> Any:
        """Return a value of the same kind: the contract says nothing of what is in this one."""
        if value:
            self._drop(place, value)
        if isinstance(value, str):
            return self.stand_ins.given(PLACEHOLDER) if value else value
        # Zero, or nothing in it.
        return type(value)()

    def _drop(self, place: Place | None, *values: Any) -> None:
        self.dropped[place.path if place else "$"] += 1
        self.originals.update(chain.from_iterable(map(texts, values)))


def texts(value: Any) -> Iterator[str]:
    """Yield every text and number of a JSON value, names of properties too, however deep."""
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if is_object(item):
            yield from item
            waiting.extend(item.values())
        elif is_array(item):
            waiting.extend(item)
        elif item is not None and not isinstance(item, bool):
            yield str(item)


def _inherited(place: Place, above: Place) -> Place:
    """Return a place that is secret if what it is in is secret."""
    if "x-mews-secret" not in above.node or "x-mews-secret" in place.node:
        return place
    node = {**place.node, "x-mews-secret": above.node["x-mews-secret"]}
    return Place(place.path, place.pointers, node, place.nullable, place.required)


def _kind(schema: Schema, place: Place, value: JsonObject) -> str | None:
    """Return what the secrets of an object are called: by the enum `Type` beside them, if any."""
    named, member = value.get("Type"), schema.member(place, "Type")
    is_listed = member is not None and named in member.node.get("enum", ())
    return named if is_listed and isinstance(named, str) else None


def _fitted(standing: str, value: str, node: Raw) -> str:
    """Return a stand-in whose length is allowed if the value's is."""
    least, most = node.get("minLength", 0), node.get("maxLength", len(standing))
    if len(value) < least:
        return standing[: len(value)].ljust(len(value), "-")
    if len(value) > most and "maxLength" in node:
        return standing.ljust(most + 1, "-")
    return standing[-most:].ljust(least, "-") if most else ""


def _numbers(node: Raw) -> Iterator[float]:
    bounds = {**INTEGER_BOUNDS.get(node.get("format", ""), {}), **node}
    for edge in (MOST_KEPT, -MOST_KEPT, *(bounds[name] for name in _EDGES if name in bounds)):
        yield from (edge, edge - 1, edge + 1)
    yield from (0, 1, 0.5, 1000.5, -1000.5)


def _broken(place: Place, value: Any) -> frozenset[str]:
    """Return the bounds of a schema that a value does not keep."""
    node = {**INTEGER_BOUNDS.get(place.node.get("format", ""), {}), **place.node}
    bounds = {key: bound for key, bound in node.items() if key in _BOUNDS}
    if place.type in _NUMBERS:
        bounds["type"] = place.type
    if not bounds:
        return frozenset()
    validator = _validator(tuple(sorted(bounds.items())))
    if validator.is_valid(value):
        return frozenset()
    return frozenset(error.kind.name for error in validator.iter_errors(value))


@cache
def _validator(bounds: tuple[tuple[str, Any], ...]) -> Draft202012Validator:
    schema = dict(bounds)
    return Draft202012Validator(schema, validate_formats=True, formats=texts_of_openapi(schema))
