"""What changes in a hotel while it is used, and finding what its data says."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from msgspec import Struct

from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.data import Hotel, NamedT, Property, Rate, everything
from mews_sandbox.hotel.prices import PriceKey
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


@dataclass(slots=True)
class State:
    """What the operations change: entities in wire form, by kind, and prices.

    None of them is ever changed, only replaced.

    Attributes:
        entities: The entities.
        prices: The prices that were set for time units.
        rates: How the rates are reckoned that were added or changed since, by their ids.
        rate_taxes: Their tax codes, if it is not the standard tax.
        followed: The kinds of entity whose changes are remembered until somebody asks for them.
        quiet: Until when nothing happens by itself, unless something is written before; and how
            much had been written when that was found. None is not known.
    """

    entities: defaultdict[str, Entities]
    prices: dict[PriceKey, Decimal]
    rates: dict[str, Rate] = field(default_factory=dict[str, Rate])
    rate_taxes: dict[str, Sequence[str]] = field(default_factory=dict[str, Sequence[str]])
    followed: tuple[str, ...] = ()
    quiet: tuple[datetime, int] | None = None

    @classmethod
    def empty(cls) -> "State":
        """Return the state of a hotel in which nothing is."""
        return cls(defaultdict(Entities), {})

    def copy(self) -> "State":
        """Return the same state, to go on from independently."""
        entities = {kind: entities.copy() for kind, entities in self.entities.items()}
        kept = self.prices.copy(), self.rates.copy(), self.rate_taxes.copy()
        return State(defaultdict(Entities, entities), *kept, self.followed, self.quiet)

    def follow(self, kinds: Iterable[str]) -> None:
        """Remember the changes of some kinds of entity from now on."""
        self.followed = (*kinds,)
        for kind in self.followed:
            self.entities[kind].follow()


class Directory:
    """What the hotel's data says beyond its entities, by id.

    Attributes:
        owners: The properties by their ids.
        chain_id: The id of the chain that all of them belong to.
        profile_id: The id of the profile that whatever is made through the API is made by.
    """

    def __init__(self, hotel: Hotel) -> None:
        self.owners: Mapping[str, Property] = {str(each.id): each for each in hotel.properties}
        self.chain_id, self.profile_id = str(hotel.chain.id), str(hotel.profile.id)
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
