"""Drawing JSON values that the contract allows, with Hypothesis.

Steered around, because JSON Schema and msgspec differ there (`docs/client.md` says how): integers
that are spelled `1.0`, leap seconds, and date-times whose offset leads out of the calendar.
"""

import datetime as dt
import re
from base64 import b64encode
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import Any, Final
from uuid import UUID

from hypothesis import strategies as st

from mews_contract.document import INTEGER_BOUNDS, Document
from mews_contract.json_values import JsonObject
from mews_contract.operation import Direction, Operation
from mews_contract.places import Place, Raw, places

_OFFSETS: Final = st.just(dt.UTC) | st.integers(-14 * 60, 14 * 60).map(
    lambda minutes: dt.timezone(dt.timedelta(minutes=minutes))
)
_DATES: Final = st.dates(dt.date.min.replace(year=2), dt.date.max.replace(year=9998))
_TOLD: Final = "x-mews-discriminator"
_ENDS: Final = {"StartUtc", "EndUtc"}
"""What an interval of times has, also where it has no longest length."""

_MOST_CHARACTERS: Final = 20
_MOST_ITEMS: Final = 4


def _instant(date: dt.date, time: dt.time, offset: dt.timezone, *, zulu: bool) -> str:
    text = dt.datetime.combine(date, time, offset).isoformat()
    return text.replace("+00:00", "Z") if zulu else text


INSTANTS: Final = st.builds(_instant, _DATES, st.times(), _OFFSETS, zulu=st.booleans())
IDS: Final = st.integers(0, 2**128 - 1).map(lambda number: str(UUID(int=number)))
DURATIONS: Final = st.tuples(*[st.integers(0, 99)] * 6).map(
    lambda parts: "P{}Y{}M{}DT{}H{}M{}S".format(*parts)
)
TEXTS: Final = st.text(st.characters(exclude_categories=["Cs"]), max_size=_MOST_CHARACTERS)
JSON_VALUES: Final[st.SearchStrategy[Any]] = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=5,
)


@cache
def bodies(
    operation: Operation, direction: Direction, *, additions: bool = False
) -> st.SearchStrategy[JsonObject]:
    """Bodies that the contract allows, with additions that it does not know if they are wanted."""
    found = operation.places[direction]
    groups = operation.alternatives if direction == "request" else []
    drawn: list[st.SearchStrategy[JsonObject]] = [
        _drawn(operation.document, [_given(each, group) for each in found], additions=additions)
        for group in groups or [[]]
    ]
    return st.one_of(drawn)


@cache
def values(document: Document, pointer: str, *, additions: bool = False) -> st.SearchStrategy[Any]:
    """JSON values that the schema at a pointer into a document allows, as of `bodies`."""
    return _drawn(document, places(document.raw, pointer), additions=additions)


def _given(place: Place, names: Iterable[str]) -> Place:
    """Return a place of a request where properties of some names are given, and not null."""
    if place.path == "$":
        required = [*place.node.get("required", ()), *names]
        return replace(place, node={**place.node, "required": required})
    return replace(place, nullable=False) if place.path in map("$.{}".format, names) else place


def _drawn(
    document: Document, found: Iterable[Place], *, additions: bool
) -> st.SearchStrategy[Any]:
    return _Maker(document, {place.path: place for place in found}, additions).at("$")


@dataclass(frozen=True, slots=True)
class _Told:
    by: str
    types: Mapping[str, st.SearchStrategy[JsonObject]]


@dataclass(frozen=True, slots=True)
class _Maker:
    document: Document
    places: Mapping[str, Place]
    additions: bool

    def at(self, path: str) -> st.SearchStrategy[Any]:
        place = self.places[path]
        drawn = self._values(place)
        return st.none() | drawn if place.nullable else drawn

    def _values(self, place: Place) -> st.SearchStrategy[Any]:
        if _TOLD in place.node:
            # Its type is known when what is beside it is drawn.
            return st.just(_TOLD)
        if "discriminator" in place.node:
            return self._telling(place.node["discriminator"])
        if place.type is None:
            return JSON_VALUES
        if place.type == "boolean":
            return st.booleans()
        by_type: dict[str, Callable[[Place], st.SearchStrategy[Any]]] = {
            "object": self._objects,
            "array": self._arrays,
            "integer": self._integers,
            "number": self._numbers,
            "string": self._strings,
        }
        return by_type[place.type](place)

    def _arrays(self, place: Place) -> st.SearchStrategy[list[Any]]:
        if f"{place.path}[0]" not in self.places:
            # The schema holds itself: one round tells all there is to tell.
            return st.just([])
        smallest = place.node.get("minItems", 0)
        largest = min(place.node.get("maxItems", _MOST_ITEMS), smallest + _MOST_ITEMS - 1)
        return st.lists(self.at(f"{place.path}[0]"), min_size=smallest, max_size=largest)

    def _integers(self, place: Place) -> st.SearchStrategy[int]:
        limits = {**INTEGER_BOUNDS[place.node.get("format", "int64")], **place.node}
        return st.integers(limits["minimum"], limits["maximum"])

    def _numbers(self, place: Place) -> st.SearchStrategy[float]:
        return st.floats(
            place.node.get("minimum"),
            place.node.get("maximum", place.node.get("exclusiveMaximum")),
            exclude_max="exclusiveMaximum" in place.node,
            allow_nan=False,
            allow_infinity=False,
        )

    def _strings(self, place: Place) -> st.SearchStrategy[str]:
        if "const" in place.node:
            return st.just(place.node["const"])
        if "enum" in place.node:
            known = st.sampled_from(place.node["enum"])
            return known | TEXTS if self.additions else known
        if "pattern" in place.node:
            # Python's `$` also matches before a final newline, which JSON Schema's does not.
            pattern: re.Pattern[str] = re.compile(place.node["pattern"])
            return st.from_regex(pattern).filter(lambda text: text == text.strip())
        formats = {
            "date-time": INSTANTS,
            "date": st.dates().map(dt.date.isoformat),
            "duration": DURATIONS,
            "byte": st.binary(min_size=1).map(lambda content: b64encode(content).decode()),
            "uuid": IDS | IDS.map(str.upper),
        }
        smallest, largest = place.node.get("minLength", 0), place.node.get("maxLength")
        texts = TEXTS.map(lambda text: text.ljust(smallest, "x")[:largest])
        return formats.get(place.node.get("format", ""), texts)

    def _told(self, node: Raw) -> "_Told | None":
        """Return how to draw a value by the property that tells its type, if one does."""
        if _TOLD not in node:
            return None
        return _Told(node[_TOLD]["propertyName"], self._types(node[_TOLD]))

    def _telling(self, node: Raw) -> st.SearchStrategy[JsonObject]:
        """Generate an object that names its own type. Mews may add further types."""
        types = self._types(node)
        known = st.one_of(*types.values())
        if not self.additions:
            return known
        later = st.fixed_dictionaries(
            {node["propertyName"]: TEXTS.filter(lambda it: it not in types)}
        )
        return known | st.builds(_merged, st.dictionaries(TEXTS, JSON_VALUES, max_size=2), later)

    def _types(self, node: Raw) -> dict[str, st.SearchStrategy[JsonObject]]:
        """Return how to draw each type that something tells."""
        types: Mapping[str, str] = node["mapping"]
        return {
            says: values(self.document, pointer, additions=self.additions)
            for says, pointer in types.items()
        }

    def _objects(self, place: Place) -> st.SearchStrategy[JsonObject]:
        if place.is_map:
            return st.dictionaries(TEXTS, self.at(f"{place.path}.*"), max_size=3)
        required = set(place.node.get("required", ()))
        drawn = {
            name: self.at(f"{place.path}.{name}")
            for name in place.properties
            if f"{place.path}.{name}" in self.places
        }
        known: st.SearchStrategy[JsonObject] = st.fixed_dictionaries(
            {name: drawn[name] for name in drawn if name in required},
            optional={name: drawn[name] for name in drawn if name not in required},
        )
        if "x-mews-max-interval" in place.node or required == _ENDS:
            known = known.map(_point)
        told = {name: self._told(self.places[f"{place.path}.{name}"].node) for name in drawn}
        for name, types in told.items():
            known = known.flatmap(partial(_with_told, name, types)) if types else known
        if not self.additions:
            return known
        names = TEXTS.filter(lambda name: name not in place.properties)
        unknown = st.dictionaries(names, JSON_VALUES, max_size=2)
        return st.builds(_merged, known, unknown)


def _with_told(name: str, told: _Told, body: JsonObject) -> st.SearchStrategy[JsonObject]:
    """Return an object whose value is of the type that another property of it tells."""
    if body.get(name) != _TOLD:
        return st.just(body)
    of_any = st.one_of(*told.types.values())
    drawn = told.types.get(body.get(told.by, ""), of_any)
    return drawn.map(lambda value: {**body, name: value})


def _point(interval: JsonObject) -> JsonObject:
    """Return an interval that is as short as can be, so never too long or back to front."""
    return dict.fromkeys(interval, interval.get("StartUtc") or interval.get("Start"))


def _merged(body: JsonObject, more: JsonObject) -> JsonObject:
    return {**body, **more}
