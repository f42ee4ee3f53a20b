"""One whole body for each operation, and changing one place of it."""

from typing import Any

from mews_contract import edits
from mews_contract.operation import Direction, Operation

ID = "3fa85f64-5717-4562-b3fc-2c963f66afa6"
INSTANT = "2024-02-29T12:30:00Z"

_BY_FORMAT = {"uuid": ID, "date-time": INSTANT, "date": "2024-02-29"}
_BY_TYPE = {"string": "text", "integer": 1, "number": 1.5, "boolean": True, None: "anything"}


def whole(operation: Operation, direction: Direction, path: str = "$") -> Any:
    """Return a valid body in which nothing is absent, null or an empty array."""
    place = operation.place(direction, path)
    if place.type == "object":
        names = [*place.properties, *(["*"] if place.is_map else [])]
        return {name: whole(operation, direction, f"{path}.{name}") for name in names}
    if place.type == "array" and not operation.has_items(direction, place):
        return []
    if place.type == "array":
        return [whole(operation, direction, f"{path}[0]")]
    if "enum" in place.node:
        return place.node["enum"][0]
    return _BY_FORMAT.get(place.node.get("format", "")) or _BY_TYPE[place.type]


def replaced(body: Any, path: str, value: Any) -> Any:
    """Return a body with another value at a JSON path."""
    return edits.replaced(body, edits.steps_of(path), value)


def without(body: Any, path: str) -> Any:
    """Return a body without the property at a JSON path."""
    return edits.without(body, edits.steps_of(path))
