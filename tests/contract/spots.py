"""Every property of the contract, each where it is written, in one body that holds it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from mews_contract.operation import Direction, Operation
from mews_contract.places import Place
from tests.contract.bodies import replaced, whole, without
from tests.contract.contract import operations


@dataclass(frozen=True, slots=True)
class Spot:
    """A property, an item or a body of an operation.

    Attributes:
        operation: The operation.
        direction: Which of its bodies.
        place: Where in it.
        body: A whole body that holds it.
    """

    operation: Operation
    direction: Direction
    place: Place
    body: Any

    def __str__(self) -> str:
        return f"{self.operation.name} {self.direction} {self.place.path}"

    def holding(self, value: Any) -> Any:
        """Return a whole body with a value there."""
        return replaced(self.body, self.place.path, value)

    @property
    def left_out(self) -> Any:
        """A whole body without it."""
        return without(self.body, self.place.path)


def spots(direction: Direction) -> Iterator[Spot]:
    """Yield every property of requests, or of results, once however many operations hold it."""
    seen: set[str] = set()
    for operation in operations():
        body = whole(operation, direction)
        for place in operation.places[direction]:
            if place.pointers[0] not in seen:
                seen.add(place.pointers[0])
                yield Spot(operation, direction, place, body)
