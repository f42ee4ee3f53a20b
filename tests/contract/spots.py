"""Every property of the contract, each where it is written, in one body that holds it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from mews_contract.operation import Direction, Operation
from mews_contract.places import Place
from tests.contract.bodies import TOLD, replaced, whole, without
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
    def tells(self) -> bool:
        """Whether it tells the type of a property beside it."""
        above, _, name = self.place.path.rpartition(".")
        beside = self.operation.place(self.direction, above).properties if above else ()
        nodes = [self.operation.place(self.direction, f"{above}.{each}").node for each in beside]
        return name in [node[TOLD]["propertyName"] for node in nodes if TOLD in node]

    @property
    def told(self) -> str:
        """Its path as an error tells it: a name of a map may be a secret, and is left out."""
        return self.place.path.replace(".*", "[...]")

    @property
    def left_out(self) -> Any:
        """A whole body without it."""
        return without(self.body, self.place.path)


def spots(direction: Direction) -> Iterator[Spot]:
    """Yield every property of requests, or of results, once however many operations hold it.

    Those of a value that another property tells the type of are no part of a whole body.
    """
    seen: set[str] = set()
    for operation in operations():
        body = whole(operation, direction)
        told = tuple(f"{each.path}." for each in operation.places[direction] if TOLD in each.node)
        for place in operation.places[direction]:
            if place.pointers[0] not in seen and not place.path.startswith(told):
                seen.add(place.pointers[0])
                yield Spot(operation, direction, place, body)
