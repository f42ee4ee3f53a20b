"""Exchanges with a secret in every field, and everything that was planted in them."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, Protocol, TypeVar

from hypothesis import strategies as st

from mews_contract.contract import installed
from mews_contract.exchange import Exchange, Request, Response
from mews_contract.json_values import is_array, is_object
from mews_contract.operation import Operation
from mews_contract.places import Place
from mews_contract.schemas import Schema, request_schema, response_schema

T = TypeVar("T")


class Draw(Protocol):
    """Draws a value of a strategy."""

    def __call__(self, strategy: st.SearchStrategy[T]) -> T: ...


OPERATIONS: Final = tuple(installed().operations.values())
STATUSES: Final = (200, 204, 400, 401, 403, 404, 408, 409, 413, 418, 429, 500, 502)
MARK: Final = "zq"
"""What every planted text begins with: nothing of the contract does."""

LONG: Final = st.text(
    st.one_of(st.characters(codec="utf-8"), st.sampled_from("/+=\"'\\&%<>é# ")), min_size=6
).map(MARK.__add__)
SHORT: Final = st.text("0123456789*", min_size=1, max_size=3).map("#".__add__)
CODES: Final = st.integers(98_000_000, 98_999_999)
JUNK: Final = st.recursive(
    st.one_of(LONG, CODES, st.booleans(), st.none()),
    lambda inside: st.one_of(
        st.lists(inside, max_size=2), st.dictionaries(LONG, inside, max_size=2)
    ),
    max_leaves=4,
)


@dataclass
class Planter:
    """Draws bodies, and keeps what it has planted."""

    draw: Draw
    planted: set[str] = field(default_factory=set[str])

    def text(self) -> str:
        return self.keep(self.draw(st.one_of(LONG, LONG, SHORT)))

    def keep(self, text: str) -> str:
        self.planted.add(text)
        return text

    def body(self, schema: Schema) -> Any:
        return self._value(schema, schema.root, depth=0)

    def junk(self) -> Any:
        """Any JSON value, of which everything is planted."""
        value = self.draw(JUNK)
        self._keep_all(value)
        return value

    def _value(self, schema: Schema, place: Place, depth: int) -> Any:
        if place.nullable and self.draw(st.integers(0, 9)) == 0:
            return None
        if self.draw(st.integers(0, 24)) == 0 and place.path != "$":
            return self.junk()
        drawing: dict[str | None, Callable[[], Any]] = {
            "object": lambda: self._object(schema, place, depth),
            "array": lambda: self._array(schema, place, depth),
            "boolean": lambda: self.draw(st.booleans()),
            "integer": self._number,
            "number": self._number,
            "string": lambda: self._string(place),
        }
        return drawing.get(place.type, self.junk)()

    def _array(self, schema: Schema, place: Place, depth: int) -> list[Any]:
        item, size = schema.item(place), self.draw(st.integers(1, 2))
        return [self._value(schema, item, depth + 1) for _ in range(size)] if item else []

    def _object(self, schema: Schema, place: Place, depth: int) -> dict[str, Any]:
        value: dict[str, Any] = {}
        for name in place.properties:
            member = schema.member(place, name)
            if member is not None and self.draw(st.integers(0, 9)) != 0:
                value[name] = self._value(schema, member, depth + 1)
        below = schema.value(place)
        if below is not None:
            value[self.text()] = self._value(schema, below, depth + 1)
        elif self.draw(st.integers(0, 3)) == 0:
            value[self.text()] = self.junk()
        return value

    def _number(self) -> int:
        if self.draw(st.booleans()):
            number = self.draw(CODES)
            self.keep(str(number))
            return number
        return self.draw(st.integers(1, 5))

    def _string(self, place: Place) -> str:
        if "enum" in place.node and self.draw(st.booleans()):
            listed: list[str] = place.node["enum"]
            return self.draw(st.sampled_from(listed))
        kind = place.node.get("format")
        if kind == "uuid" and self.draw(st.integers(0, 4)) != 0:
            return self.keep(str(self.draw(st.uuids(version=4))))
        if kind == "date-time" and self.draw(st.integers(0, 4)) != 0:
            return self.draw(st.datetimes()).isoformat() + "Z"
        return self.text()

    def _keep_all(self, value: Any) -> None:
        if is_object(value):
            for key, item in value.items():
                self.keep(key)
                self._keep_all(item)
        elif is_array(value):
            for item in value:
                self._keep_all(item)
        elif isinstance(value, str) or (isinstance(value, int) and not isinstance(value, bool)):
            self.keep(str(value))


@dataclass(frozen=True)
class Planted:
    """An exchange, and what must not be in any trace of it."""

    operation: Operation
    exchange: Exchange = field(repr=False)
    texts: frozenset[str]


@st.composite
def planted(draw: Draw) -> Planted:
    """An exchange of any operation with something secret in every place that takes it."""
    planter = Planter(draw)
    operation: Operation = draw(st.sampled_from(OPERATIONS))
    status: int = draw(st.sampled_from(STATUSES))
    sent = json.dumps(planter.body(request_schema(operation)), ensure_ascii=draw(st.booleans()))
    content = _content(planter, draw, operation, status)
    request = Request("POST", operation.path, _headers(planter, draw), sent.encode())
    came = {"content-type": draw(st.sampled_from(["application/json", "text/html; charset=utf-8"]))}
    came |= _headers(planter, draw)
    response = Response(status, came, content)
    return Planted(operation, Exchange(request, response), frozenset(planter.planted))


def _content(planter: Planter, draw: Draw, operation: Operation, status: int) -> bytes:
    if status == 204:
        return b""
    schema = response_schema(operation, status)
    forms: list[Callable[[], bytes]] = [
        lambda: b"<html><body>" + planter.text().encode() + b"</body></html>",
        lambda: json.dumps({planter.text(): planter.text()}).encode()[:-1],
        lambda: planter.text().encode(),
        lambda: b"\xff" + planter.text().encode(),
        lambda: json.dumps([planter.junk()]).encode(),
    ]
    if draw(st.booleans()):
        return draw(st.sampled_from(forms))()
    body = planter.body(schema) if schema else {planter.text(): planter.junk()}
    return json.dumps(body, ensure_ascii=draw(st.booleans())).encode()


def _headers(planter: Planter, draw: Draw) -> dict[str, str]:
    names = st.sampled_from(
        ["authorization", "set-cookie", "x-trace", "request-id", "retry-after", "prefer", "date"]
    )
    values = st.text("abcdefghijklmnopqrstuvwxyz0123456789-", min_size=8, max_size=20)
    drawn: dict[str, str] = draw(st.dictionaries(names, values.map(MARK.__add__), max_size=4))
    return {name: planter.keep(value) for name, value in drawn.items()}
