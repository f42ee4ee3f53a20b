"""Every property of the contract, each where it is written, in one body that holds it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from mews_contract.edits import steps_of
from mews_contract.operation import Direction, Operation
from mews_contract.places import Place, places
from mews_runtime.schema.updates import VALUE
from tests.contract.bodies import TOLD, of_type, replaced, whole, without
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

    @property
    def value(self) -> Any:
        """What the whole body holds there."""
        found = self.body
        for step in steps_of(self.place.path):
            found = found[step]
        return found

    def holding(self, value: Any) -> Any:
        """Return a whole body with a value there, and what it tells the type of beside it."""
        above, _, name = self.place.path.rpartition(".")
        body = replaced(self.body, self.place.path, value)
        for beside in self._at(above).properties if above else ():
            told = self._at(f"{above}.{beside}").node.get(TOLD)
            if told and told["propertyName"] == name and str(value) in told["mapping"]:
                typed = of_type(self.operation, told["mapping"][value])
                body = replaced(body, f"{above}.{beside}", typed)
        return body

    @property
    def told(self) -> str:
        """Its path as an error tells it: as a caller writes it, and without names of a map."""
        at, *steps = self.place.path.split(".")
        told = at
        for step in steps:
            is_update = [*self.operation.place(self.direction, at).properties] == [VALUE]
            is_written = not (is_update and self.direction == "request")
            told += f".{step}" if is_written else step.removeprefix(VALUE)
            at = f"{at}.{step}"
        return told.replace(".*", "[...]")

    @property
    def left_out(self) -> Any:
        """A whole body without it."""
        return without(self.body, self.place.path)

    @property
    def is_secret(self) -> bool:
        """Whether it is a secret, or inside one."""
        return any(
            each.node.get("x-mews-secret")
            for each in self.operation.places[self.direction]
            if steps_of(self.place.path)[: len(steps_of(each.path))] == steps_of(each.path)
        )

    def _at(self, path: str) -> Place:
        return self.operation.place(self.direction, path)


def spots(direction: Direction) -> Iterator[Spot]:
    """Yield every property of requests, or of results, once however many operations hold it."""
    seen: set[str] = set()
    for operation in operations():
        body = whole(operation, direction)
        for spot in _spots(Spot(operation, direction, operation.places[direction][0], body)):
            if spot.place.pointers[0] not in seen:
                seen.add(spot.place.pointers[0])
                yield spot


def _spots(whole_one: Spot) -> Iterator[Spot]:
    """Yield every place of a body. Below a value of several types are those of each type."""
    found = whole_one.operation.places[whole_one.direction]
    told = {each.path: each for each in found if TOLD in each.node}
    inside = tuple(f"{path}." for path in told)
    yield from (
        replace(whole_one, place=each) for each in found if not each.path.startswith(inside)
    )
    for path, place in told.items():
        discriminator = place.node[TOLD]
        teller = f"{path.rpartition('.')[0]}.{discriminator['propertyName']}"
        spot = replace(whole_one, place=whole_one.operation.place(whole_one.direction, teller))
        for says, reference in discriminator["mapping"].items():
            body = spot.holding(says)
            for each in places(whole_one.operation.document.raw, reference)[1:]:
                below = replace(each, path=f"{path}{each.path.removeprefix('$')}")
                yield replace(whole_one, place=below, body=body)
