"""What can be wrong in a valid body: one thing at a time, with the place of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from mews_contract import edits
from mews_contract.document import INTEGER_BOUNDS
from mews_contract.edits import Steps, path_of
from mews_contract.json_values import JsonObject, is_array, is_object
from mews_contract.operation import Direction, Operation
from mews_contract.places import Place

_MISSING: Final = object()
_OF_TYPE: Final[JsonObject] = {
    "null": None,
    "boolean": True,
    "integer": 7,
    "number": 7.5,
    "string": "text",
    "array": [],
    "object": {},
}
_NOT_OF_FORMAT: Final = {
    "date-time": ("yesterday", "2024-02-30T00:00:00Z", "2024-02-29T12:00:00"),
    "date": ("yesterday", "2024-02-30", "2024-02-29T12:00:00Z"),
    "uuid": ("text", "3fa85f64-5717-4562-b3fc-2c963f66afag"),
}
_EDGES: Final = (
    ("minimum", -1, "too small"),
    ("maximum", 1, "too large"),
    ("exclusiveMinimum", 0, "too small"),
    ("exclusiveMaximum", 0, "too large"),
)
_CENTURIES: Final = {
    "StartUtc": "1900-01-01T00:00:00Z",
    "EndUtc": "2100-01-01T00:00:00Z",
    "Start": "1900-01-01",
    "End": "2100-01-01",
}
"""The ends of an interval that is longer than any may be: of times, or of dates."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing that can be wrong in a body: the way to what is changed, and what is wrong."""

    steps: Steps
    words: str
    _value: Any = field(repr=False)

    @property
    def path(self) -> str:
        """JSON path of what the contract objects to: of the object, if a property is missing."""
        return path_of(self.steps[:-1] if self._value is _MISSING else self.steps)

    def put_into(self, body: Any) -> Any:
        """Return a body with this flaw."""
        if self._value is _MISSING:
            return edits.without(body, self.steps)
        return edits.replaced(body, self.steps, self._value)


def flaws(
    operation: Operation, direction: Direction, body: Any, steps: Steps = (), path: str = "$"
) -> Iterator[Flaw]:
    """Yield every flaw that a valid body can have, or what is at a place of it.

    An unknown enum value is none in a response: Mews may add it at any time.
    """
    place, value = operation.place(direction, path), body
    for step in steps:
        value = value[step]
    for words, wrong in _wrong(place, value, direction):
        yield Flaw(steps, words, wrong)
    if path == "$" and direction == "request" and operation.alternatives:
        names = {name for group in operation.alternatives for name in group}
        none = {name: item for name, item in body.items() if name not in names}
        yield Flaw(steps, "none of the alternatives", none)
    if is_object(value):
        for name in value:
            if name in place.node.get("required", ()):
                yield Flaw((*steps, name), f"{name} is missing", _MISSING)
            below = f"{path}.{name}" if name in place.properties else f"{path}.*"
            if place.type == "object" and (name in place.properties or place.is_map):
                yield from flaws(operation, direction, body, (*steps, name), below)
    elif is_array(value) and place.type == "array" and operation.has_items(direction, place):
        for index in range(len(value)):
            yield from flaws(operation, direction, body, (*steps, index), f"{path}[0]")


def _wrong(place: Place, value: Any, direction: Direction) -> Iterator[tuple[str, Any]]:
    """Yield what a place does not allow, each with what is wrong with it."""
    if place.type is None:
        return
    allowed = {place.type, "null" if place.nullable else place.type}
    allowed |= {"integer"} if place.type == "number" else set()
    for name, wrong in _OF_TYPE.items():
        if name not in allowed:
            yield f"{_article(name)} in place of {_article(place.type)}", wrong
    if place.type == "string":
        yield from _wrong_texts(place, direction)
    elif place.type in {"integer", "number"}:
        limits = {**INTEGER_BOUNDS.get(place.node.get("format", ""), {}), **place.node}
        yield from ((words, limits[key] + step) for key, step, words in _EDGES if key in limits)
    elif is_array(value):
        yield from _wrong_lengths(place, value)
    elif "x-mews-max-interval" in place.node:
        ends = {name: end for name, end in _CENTURIES.items() if name in place.properties}
        yield f"longer than {place.node['x-mews-max-interval']}", ends


def _article(type_: str) -> str:
    if type_ == "null":
        return type_
    return f"an {type_}" if type_[0] in "aio" else f"a {type_}"


def _wrong_texts(place: Place, direction: Direction) -> Iterator[tuple[str, str]]:
    node = place.node
    if "enum" in node:
        if direction == "request":
            yield "no value of the enum", "NoSuchValue"
    elif node.get("format") in _NOT_OF_FORMAT:
        for text in _NOT_OF_FORMAT[node["format"]]:
            yield f"no {node['format']}", text
    elif "pattern" in node:
        # Long enough, and hardly what a pattern asks for.
        text = "\N{SNOWMAN}" * max(1, node.get("minLength", 1))
        if not re.search(node["pattern"], text):
            yield "no match of the pattern", text
    else:
        if node.get("minLength", 0) > 0:
            yield "too short", "x" * (node["minLength"] - 1)
        if "maxLength" in node:
            yield "too long", "x" * (node["maxLength"] + 1)


def _wrong_lengths(place: Place, value: list[Any]) -> Iterator[tuple[str, list[Any]]]:
    if place.node.get("minItems", 0) > 0:
        yield "too few items", value[: place.node["minItems"] - 1]
    if "maxItems" in place.node and value:
        yield "too many items", value[:1] * (place.node["maxItems"] + 1)
