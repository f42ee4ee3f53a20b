"""The requests that a sandbox has received, as others may see them."""

from collections import deque
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

import msgspec

from mews_contract.exchange import UNDECODABLE
from mews_contract.json_values import JsonObject, is_array, is_object
from mews_contract.operation import Operation
from mews_contract.places import Place
from mews_contract.schemas import Schema, request_schema
from mews_runtime.masking import MASK
from mews_sandbox.exchange import Received

MOST_BYTES: Final = 64 * 2**20
"""How many bytes of bodies are kept at most. Of older requests all else is kept."""


@dataclass(slots=True)
class Entry:
    """A request that is remembered, and its body as it was sent, or nothing if it is not kept."""

    received: Received
    operation: Operation | None
    body: bytes


class Log:
    """The last requests: so many at most, or all."""

    def __init__(self, most: int | None) -> None:
        self._entries: deque[Entry] = deque(maxlen=most)
        self._with_bodies: deque[Entry] = deque()
        self._size = 0

    def add(self, entry: Entry) -> None:
        """Remember a request, and forget the oldest ones if there is no room."""
        if self._entries.maxlen == 0:
            return
        if len(self._entries) == self._entries.maxlen and self._entries[0].body:
            self._forget_body()
        self._entries.append(entry)
        if entry.body:
            self._with_bodies.append(entry)
            self._size += len(entry.body)
        while self._size > MOST_BYTES:
            self._forget_body()

    def received(self) -> list[Received]:
        """Return all that is remembered, the oldest first."""
        return [replace(entry.received, body=_body(entry)) for entry in self._entries]

    def newest(self, most: int) -> list[Received]:
        """Return the last requests without their bodies, the newest first."""
        return [entry.received for entry in islice(reversed(self._entries), most)]

    def _forget_body(self) -> None:
        oldest = self._with_bodies.popleft()
        self._size -= len(oldest.body)
        oldest.body = b""


def shown(schema: Schema, body: object) -> object:
    """Return a body as anyone may see it.

    A secret is what the contract calls one where it stands. What it does not know may be one.
    """
    return _shown(schema, schema.root, body)


def _shown(schema: Schema, place: Place | None, value: object) -> object:
    if value is None:
        return None
    if place is None or place.node.get("x-mews-secret"):
        return MASK
    if is_object(value):
        return {name: _member(schema, place, value, name) for name in value}
    if is_array(value):
        return [_shown(schema, schema.item(place), item) for item in value]
    return value


def _member(schema: Schema, place: Place, beside: JsonObject, name: str) -> object:
    member = schema.member(place, name) or schema.value(place)
    told = schema.told(member, beside) if member else None
    return shown(told, beside[name]) if told else _shown(schema, member, beside[name])


def _body(entry: Entry) -> JsonObject | None:
    if entry.operation is None or not entry.body:
        return None
    try:
        body = shown(request_schema(entry.operation), msgspec.json.decode(entry.body))
    except UNDECODABLE:
        return None
    return body if is_object(body) else None
