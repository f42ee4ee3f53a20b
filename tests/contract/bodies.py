"""One whole body for each operation, and changing one place of it."""

import copy
from typing import Any

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
    if path == "$":
        return value
    changed, parent, key = _parent(body, path)
    parent[key] = value
    return changed


def without(body: Any, path: str) -> Any:
    """Return a body without the property at a JSON path."""
    changed, parent, key = _parent(body, path)
    del parent[key]
    return changed


def _parent(body: Any, path: str) -> tuple[Any, Any, Any]:
    changed = copy.deepcopy(body)
    *steps, last = [
        int(step) if step.isdecimal() else step
        for step in path.removeprefix("$").replace("[", ".").replace("]", "").split(".")[1:]
    ]
    parent = changed
    for step in steps:
        parent = parent[step]
    return changed, parent, last
