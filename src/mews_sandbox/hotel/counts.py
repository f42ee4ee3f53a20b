"""How many of a resource category exist in each time unit, and how they are used."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.units import Units

DEDUCTING: Final = frozenset({"Confirmed", "Optional"})
"""The states in which an availability block sets something aside. Only `Inquired` waits for it."""


@dataclass(frozen=True)
class Block:
    """What one availability block has of a category, in each time unit.

    Attributes:
        allotted: What is set aside for it, and not released.
        picked_up: What reservations have taken of it, and of more.
    """

    block: JsonObject
    allotted: list[int]
    picked_up: list[int]

    @property
    def left(self) -> list[int]:
        """What is set aside for it, and not taken yet."""
        pairs = zip(self.allotted, self.picked_up, strict=True)
        return [max(allotted - taken, 0) for allotted, taken in pairs]

    @property
    def is_deducting(self) -> bool:
        """Whether what is set aside for it can be booked by nobody else."""
        return self.block["State"] in DEDUCTING


@dataclass(frozen=True)
class Counts:
    """How many of one category exist, and how they are used, in each time unit.

    Attributes:
        active: Resources that are there.
        out_of_order: Those of them that a resource block has out of order.
        house_use: Those that are in use by the house, and not out of order.
        other_service: Those that reservations of other services have.
        confirmed: Reservations that are confirmed, also once they are started or processed.
        optional: Reservations that are optional.
        adjusted: By how much availability is adjusted for everybody.
        blocks: What availability blocks have, by their ids.
    """

    units: Units
    active: list[int]
    out_of_order: list[int]
    house_use: list[int]
    other_service: list[int]
    confirmed: list[int]
    optional: list[int]
    adjusted: list[int]
    blocks: Mapping[str, Block]

    @property
    def usable(self) -> list[int]:
        """Resources that are not out of order."""
        return without(self.active, self.out_of_order)

    @property
    def set_aside(self) -> list[int]:
        """What availability blocks keep from others."""
        return self._left(block for block in self.blocks.values() if block.is_deducting)

    @property
    def waited_for(self) -> list[int]:
        """What availability blocks keep from others, or would if they were confirmed."""
        return self._left(block for block in self.blocks.values())

    @property
    def occupied(self) -> list[int]:
        """Reservations, and what availability blocks keep for further ones."""
        return added(self.confirmed, self.optional, self.set_aside)

    @property
    def left(self) -> list[int]:
        """How many everybody can still book."""
        gone = added(self.house_use, self.other_service, self.occupied)
        return without(added(self.usable, self.adjusted), gone)

    def left_of(self, block: JsonObject) -> list[int]:
        """Return how many can still be booked from an availability block."""
        found = self.blocks.get(block["Id"])
        own = found.left if found else [0] * len(self.units)
        if block["State"] != "Confirmed":
            own = [0] * len(self.units)
        inside = self.units.held(block["FirstTimeUnitStartUtc"], block["LastTimeUnitStartUtc"])
        return [own[at] if at in inside else left for at, left in enumerate(self.left)]

    def _left(self, blocks: Iterable[Block]) -> list[int]:
        return added([0] * len(self.units), *(block.left for block in blocks))


def added(*counts: Sequence[int]) -> list[int]:
    """Return the sum in each time unit."""
    return [*map(sum, zip(*counts, strict=True))]


def without(more: Sequence[int], less: Sequence[int]) -> list[int]:
    """Return the difference in each time unit."""
    return [each - other for each, other in zip(more, less, strict=True)]
