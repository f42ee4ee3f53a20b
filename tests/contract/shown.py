"""What the recorded exchanges show of every property, whatever the contract says of it.

A property of a shared schema is shown by the recordings of all operations together.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from mews_contract.json_values import is_array, is_object
from mews_contract.operation import JSON, Direction, Operation
from mews_contract.places import Place, places
from tests.contract.contract import operations
from tests.contract.exchanges import Exchange, load_exchanges

NOT_OF_TODAY: Final = "unknown-values"
"""The name of recordings that hold what came after the contract."""

_FORMATS: Final = {
    "uuid": re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE),
    "date-time": re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)"),
    "date": re.compile(r"\d{4}-\d\d-\d\d"),
}
_TYPES: Final = {
    bool: "boolean",
    int: "integer",
    float: "number",
    str: "string",
    list: "array",
    dict: "object",
}


@dataclass(slots=True)
class Shown:
    """What the recordings show of a property, an item or a header.

    Attributes:
        places: What the contract says of it, everywhere where it stands.
        values: Its values, apart from null.
        null: Whether it is null somewhere.
        absent: Whether something leaves it out.
    """

    places: list[Place] = field(default_factory=list[Place])
    values: list[Any] = field(default_factory=list[Any])
    null: bool = False
    absent: bool = False

    def add(self, value: Any) -> None:
        """Take note of a value."""
        if value is None:
            self.null = True
        else:
            self.values.append(value)

    @property
    def place(self) -> Place:
        """What the contract says of it."""
        return self.places[0]

    @property
    def type(self) -> str | None:
        """The JSON type of its values, or None if they have several."""
        types = {_TYPES[type(value)] for value in self.values}
        if types == {"integer", "number"}:
            return "number"
        return types.pop() if len(types) == 1 else None

    @property
    def format(self) -> str | None:
        """The format in which all of its texts are spelled, or None."""
        texts = [value for value in self.values if isinstance(value, str)]
        for name, spelling in _FORMATS.items():
            if texts and all(spelling.fullmatch(text) for text in texts):
                return name
        return None


def recordings(operation: Operation) -> list[Exchange]:
    """Return what was recorded of an operation."""
    return [each for each in everything() if each.folder == operation.name]


def of_today(operation: Operation) -> list[Exchange]:
    """Return what was recorded of an operation, apart from what came after the contract."""
    return [each for each in recordings(operation) if each.name != NOT_OF_TODAY]


@cache
def everything() -> list[Exchange]:
    """Return all that was recorded."""
    return load_exchanges()


def carried() -> frozenset[str]:
    """Return the properties that every request of every operation has."""
    first, *others = (each.request.body for each in everything())
    return frozenset(name for name in first if all(name in other for other in others))


def bodies(operation: Operation, direction: Direction) -> Iterator[Any]:
    """Yield the recorded requests, or results, of an operation."""
    for exchange in of_today(operation):
        if direction == "request":
            yield exchange.request.body
        elif exchange.response.status == 200:
            yield exchange.response.body


@cache
def shown() -> dict[str, Shown]:
    """Return what is shown of everything, by where in the contract it is written."""
    gathered: dict[str, Shown] = {}
    for operation in operations():
        for direction in operation.places:
            found = operation.places[direction]
            _gather(found, list(bodies(operation, direction)), gathered)
        for status, pointer in errors(operation):
            answers = [
                each.response.body
                for each in of_today(operation)
                if each.response.status == status and each.response.body is not None
            ]
            _gather(places(operation.document.raw, pointer), answers, gathered)
    return gathered


def errors(operation: Operation) -> Iterator[tuple[int, str]]:
    """Yield each error status of an operation, and where the schema of its body is written."""
    for status, response in operation.definition["responses"].items():
        if int(status) >= 400:
            assert JSON in operation.document.resolve(response)["content"], status
            yield int(status), f"{response['$ref']}/content/application~1json/schema"


def _gather(found: list[Place], values: list[Any], gathered: dict[str, Shown]) -> None:
    by_path = {place.path: place for place in found}
    for place in found:
        gathered.setdefault(place.pointers[0], Shown()).places.append(place)
    for value in values:
        _walk(by_path, by_path["$"], value, gathered)


def _walk(by_path: dict[str, Place], place: Place, value: Any, gathered: dict[str, Shown]) -> None:
    gathered[place.pointers[0]].add(value)
    if is_object(value) and place.type == "object":
        for name in value if place.is_map else place.properties:
            below = by_path.get(f"{place.path}.{'*' if place.is_map else name}")
            if below is None:
                continue
            if name in value:
                _walk(by_path, below, value[name], gathered)
            else:
                gathered[below.pointers[0]].absent = True
    elif is_array(value) and place.type == "array":
        item = by_path.get(f"{place.path}[0]")
        for each in value if item else ():
            _walk(by_path, by_path[f"{place.path}[0]"], each, gathered)
