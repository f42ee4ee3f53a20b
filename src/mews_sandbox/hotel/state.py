"""What changes in a hotel while it is used, and finding what its data says."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid5

from msgspec import Struct

from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.data import Hotel, NamedT, Property, everything
from mews_sandbox.hotel.store import Entities


class Adjustment(Struct, frozen=True):
    """By how many units the availability of a resource category is adjusted in one time unit."""

    service_id: UUID
    resource_category_id: UUID
    availability_block_id: UUID | None
    time_unit_start_utc: datetime
    unit_count: int
    pax_counts: dict[int, int]
    """Number of units by the number of guests that are expected in each."""


AdjustmentKey = tuple[UUID, UUID, UUID | None, datetime]
"""Service, resource category, availability block and start of the time unit."""


@dataclass(slots=True)
class State:
    """What the operations change: entities in wire form, by kind, and adjustments.

    None of them is ever changed, only replaced.
    """

    entities: defaultdict[str, Entities]
    adjustments: dict[AdjustmentKey, Adjustment]

    @classmethod
    def empty(cls) -> "State":
        """Return the state of a hotel in which nothing is."""
        return cls(defaultdict(Entities), {})

    def copy(self) -> "State":
        """Return the same state, to go on from independently."""
        entities = {kind: entities.copy() for kind, entities in self.entities.items()}
        return State(defaultdict(Entities, entities), self.adjustments.copy())


class Directory:
    """What the hotel's data says beyond its entities, by id.

    Attributes:
        owners: The properties by their ids.
        chain_id: The id of the chain that all of them belong to.
        profile_id: The id of the profile that whatever is made through the API is made by.
    """

    def __init__(self, hotel: Hotel) -> None:
        self.owners: Mapping[str, Property] = {str(each.id): each for each in hotel.properties}
        first = hotel.properties[0].id
        self.chain_id, self.profile_id = (str(uuid5(first, name)) for name in ("chain", "profile"))
        self._named = {str(named.id): named for _, named in everything(hotel)}

    def owner(self, entity: JsonObject) -> str | None:
        """Return the id of the property that an entity belongs to, or is; None for neither."""
        owner: str | None = entity.get("EnterpriseId")
        return entity["Id"] if owner is None and entity["Id"] in self.owners else owner

    def named(self, kind: type[NamedT], id_: str) -> NamedT:
        """Return what the hotel's data says of something that is in it.

        Raises:
            KeyError: Nothing of that kind has the id.
        """
        named = self._named[id_]
        if not isinstance(named, kind):
            raise KeyError(id_)
        return named
