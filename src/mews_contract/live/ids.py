"""Ids that exist on a platform, by the names of the properties that carry them."""

from collections.abc import Iterator
from typing import Any, Final

from mews_contract.json_values import is_array, is_object
from mews_contract.operation import Operation
from mews_contract.places import Place
from mews_contract.schemas import Schema, response_schema

_FEWEST_LETTERS: Final = len("XxxId")
_OK: Final = 200


class Ids:
    """The ids that were found so far, in the order in which they came."""

    def __init__(self) -> None:
        self._known: dict[str, dict[str, None]] = {}

    def add(self, name: str, value: str) -> None:
        """Note an id that a property such as `ServiceId` carries."""
        self._known.setdefault(name, {})[value] = None

    def learn(self, operation: Operation, body: Any) -> None:
        """Note every id of a result. An item's `Id` is called by the list that the item is in."""
        schema = response_schema(operation, _OK)
        if schema is not None:
            cursor = (operation.pagination or {}).get("cursor")
            for name, value in _ids(schema, schema.root, "", body):
                if name != cursor:
                    self.add(name, value)

    def of(self, name: str) -> list[str]:
        """Return the ids that a property may carry.

        Those of its own name; else of one that says more or less of the same, as `ResourceId` and
        `AssignedResourceId` do.
        """
        if name in self._known:
            return [*self._known[name]]
        return [
            value
            for other, values in self._known.items()
            if min(len(other), len(name)) >= _FEWEST_LETTERS
            and (other.endswith(name) or name.endswith(other))
            for value in values
        ]


def singular(name: str) -> str:
    """Return the name of one of what a list holds: `Category` of `Categories`."""
    return f"{name[:-3]}y" if name.endswith("ies") else name.removesuffix("s")


def _ids(schema: Schema, place: Place, name: str, value: Any) -> Iterator[tuple[str, str]]:
    if is_object(value):
        for key, each in value.items():
            member = schema.member(place, key)
            if member is not None:
                called = f"{singular(name)}Id" if key == "Id" else key
                yield from _ids(schema, member, called, each)
    elif is_array(value):
        item = schema.item(place)
        if item is not None:
            called = singular(name) if item.type == "string" else name
            for each in value:
                yield from _ids(schema, item, called, each)
    elif isinstance(value, str) and place.node.get("format") == "uuid":
        yield name, value
