"""One whole body for each operation, and changing one place of it."""

import json
from typing import Any

from mews_contract import edits
from mews_contract.operation import Direction, Operation
from mews_runtime.schema.encoding import encode
from tests.support.messages import Messages

ID = "3fa85f64-5717-4562-b3fc-2c963f66afa6"
TOLD = "x-mews-discriminator"
INSTANT = "2024-02-29T12:30:00Z"

_BY_FORMAT = {
    "uuid": ID,
    "date-time": INSTANT,
    "date": "2024-02-29",
    "duration": "P1D",
    "byte": "U2FtcGxl",
}
_BY_TYPE = {"string": "text", "integer": 1, "number": 1.5, "boolean": True, None: "anything"}


def whole(operation: Operation, direction: Direction, path: str = "$") -> Any:
    """Return a valid body in which nothing is absent, null or an empty array."""
    place = operation.place(direction, path)
    if place.type == "object":
        names = [*place.properties, *(["*"] if place.is_map else [])]
        below = {name: operation.place(direction, f"{path}.{name}") for name in names}
        body = {
            name: whole(operation, direction, each.path)
            for name, each in below.items()
            if TOLD not in each.node
        }
        for name, each in below.items():
            body |= _told(operation, name, each.node.get(TOLD))
        return body
    if place.type == "array" and not operation.has_items(direction, place):
        return []
    if place.type == "array":
        return [whole(operation, direction, f"{path}[0]")]
    if "enum" in place.node:
        return place.node["enum"][0]
    return _BY_FORMAT.get(place.node.get("format", "")) or _BY_TYPE[place.type]


def _told(operation: Operation, name: str, discriminator: Any) -> dict[str, Any]:
    """Return a value whose type another property tells, and that property."""
    if discriminator is None:
        return {}
    told, reference = next(iter(discriminator["mapping"].items()))
    return {discriminator["propertyName"]: told, name: of_type(operation, reference)}


def of_type(operation: Operation, reference: str) -> Any:
    """Return a valid object of the schema that a reference leads to, with all properties."""
    messages = Messages(operation.document.raw, seed=0, is_full=True)
    encoded = encode(messages.of(reference.rpartition("/")[2]))
    # Here a name of a map is the one that it has in the path of its place.
    return json.loads(encoded.replace(b'"Any name"', b'"*"'))


def replaced(body: Any, path: str, value: Any) -> Any:
    """Return a body with another value at a JSON path."""
    return edits.replaced(body, edits.steps_of(path), value)


def without(body: Any, path: str) -> Any:
    """Return a body without the property at a JSON path."""
    return edits.without(body, edits.steps_of(path))
