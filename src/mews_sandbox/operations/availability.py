"""How many resources of a category can still be booked, in each time unit of a service.

Of all resources of a category that are active, one less for each that is out of order or in use by
the house, for each reservation that is not canceled, and for each unit that an availability block
still sets aside; and as many more or less as public adjustments say.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from functools import cached_property
from itertools import accumulate
from typing import Final, TypeVar
from uuid import UUID

from mews_contract.instants import instant
from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.counts import Block, Counts, added
from mews_sandbox.hotel.data import Property, Service
from mews_sandbox.hotel.durations import Duration
from mews_sandbox.hotel.state import Adjustment, Directory, State
from mews_sandbox.hotel.store import ACTIVE, During, OneOf, colliding, time_key
from mews_sandbox.hotel.times import units
from mews_sandbox.hotel.units import Units
from mews_sandbox.operations.call import Call

HOLDING: Final[Mapping[str, bool]] = {
    "Optional": False,
    **dict.fromkeys(("Confirmed", "Started", "Processed"), True),
}
"""The states in which a reservation takes from availability, and whether it is confirmed then."""

KeyT = TypeVar("KeyT")

ADJUSTMENTS: Final = "availabilityAdjustments"
"""The kind of entity that an adjustment of availability is."""


def free(
    call: Call,
    service_id: str,
    category_id: str,
    starts: Sequence[datetime],
    block_id: str | None = None,
    *,
    without: Collection[str] = (),
) -> list[int]:
    """Return how many of a category can still be booked, in each of some time units.

    It is less than none where more is sold or set aside than there is. Of an availability block it
    is what is left of its allotment, and outside of the block what everybody can book.

    Args:
        call: The call that asks.
        service_id: The service.
        category_id: The resource category.
        starts: When the time units begin, in UTC, in order.
        block_id: The availability block to book from, if any.
        without: Ids of reservations that are not to be counted, such as one that moves.

    Raises:
        RefusedError: The service is not sold by time unit.
    """
    prices = call.prices_of(service_id)
    units = Units.between(starts[0], starts[-1], prices.service.time_unit, prices.owner.zone)
    counts = Availability(call, service_id, units, without).of(category_id)
    left = counts.left
    if block_id is not None:
        block = call.find(["availabilityBlocks"], block_id, "AvailabilityBlockId")
        left = counts.left_of(block)
    by_start = dict(zip(units.starts, left, strict=True))
    return [by_start[start] for start in starts]


def overbooked(
    call: Call, service_id: str, starts: Sequence[datetime], without: Collection[str] = ()
) -> list[int]:
    """Return by how many more there are than can be booked, in each of some time units.

    It is how many more are sold than exist, in all categories of a service.

    Raises:
        RefusedError: The service is not sold by time unit.
    """
    prices = call.prices_of(service_id)
    units = Units.between(starts[0], starts[-1], prices.service.time_unit, prices.owner.zone)
    there = Availability(call, service_id, units, without)
    lefts = [there.of(category["Id"]).left for category in there.categories]
    beyond = ([max(-left, 0) for left in each] for each in lefts)
    by_start = dict(zip(units.starts, added([0] * len(units), *beyond), strict=True))
    return [by_start[start] for start in starts]


_Sold = tuple[str, str | None, bool]
"""The category of reservations, their availability block, and whether they are confirmed."""


class Availability:
    """The availability of a service, in each of some time units.

    Args:
        call: The call that asks.
        service_id: The service.
        units: Its time units.
        without: Ids of reservations that are not to be counted.
    """

    def __init__(
        self, call: Call, service_id: str, units: Units, without: Collection[str] = ()
    ) -> None:
        self._call, self._service_id, self.units = call, service_id, units
        self._without = frozenset(without)
        self._entities = call.state.entities

    @cached_property
    def categories(self) -> list[JsonObject]:
        """The categories of the service, in their order."""
        wanted = [OneOf.just("ServiceId", self._service_id), ACTIVE]
        found = [*self._entities["resourceCategories"].newest_first(wanted)]
        return found[::-1]

    def of(self, category_id: str) -> Counts:
        """Return the availability of a category of the service."""
        none = [0] * len(self.units)
        resources = self._resources[category_id]
        out_of_order, house_use = self._blocked(resources)
        picked_up: dict[str, list[int]] = defaultdict(lambda: none)
        totals = {True: none, False: none}
        for (category, block_id, is_confirmed), counts in self._sold.items():
            if category == category_id:
                totals[is_confirmed] = added(totals[is_confirmed], counts)
                if block_id is not None:
                    picked_up[block_id] = added(picked_up[block_id], counts)
        allotted = self._allotted(category_id)
        return Counts(
            units=self.units,
            active=[len(resources)] * len(self.units),
            out_of_order=out_of_order,
            house_use=house_use,
            other_service=self._elsewhere.get(category_id, none),
            confirmed=totals[True],
            optional=totals[False],
            adjusted=allotted.pop(None, none),
            blocks={
                id_: Block(self._block(id_), counts, picked_up[id_])
                for id_, counts in allotted.items()
                if id_ is not None
            },
        )

    @cached_property
    def _resources(self) -> Mapping[str, frozenset[str]]:
        """The active resources of each category."""
        found: dict[str, set[str]] = defaultdict(set)
        ids = frozenset(category["Id"] for category in self.categories)
        wanted = [OneOf("CategoryId", ids), ACTIVE]
        for pair in self._entities["resourceCategoryAssignments"].newest_first(wanted):
            resource = self._entities["resources"].get(pair["ResourceId"])
            if resource is not None and resource["IsActive"]:
                found[pair["CategoryId"]].add(resource["Id"])
        return defaultdict(frozenset, {id_: frozenset(members) for id_, members in found.items()})

    @cached_property
    def _reservations(self) -> tuple[Mapping[_Sold, list[int]], Mapping[str, list[int]]]:
        """How many reservations have each time unit: of the service, and of others by category."""
        changes: dict[_Sold, list[int]] = defaultdict(lambda: [0] * (len(self.units) + 1))
        others: dict[str, list[int]] = defaultdict(lambda: [0] * (len(self.units) + 1))
        categories: dict[str | None, list[str]] = defaultdict(list)
        for category, resources in self._resources.items():
            for id_ in resources:
                categories[id_].append(category)
        stays = self._entities["reservations"].newest_first(
            colliding("StartUtc", "EndUtc", *self.units.ends)
        )
        for stay in stays:
            is_confirmed = HOLDING.get(stay["State"])
            if is_confirmed is None or stay["Id"] in self._without:
                continue
            first, over = self.units.stayed(stay["StartUtc"], stay["EndUtc"])
            if stay["ServiceId"] == self._service_id:
                key = stay["RequestedResourceCategoryId"], stay.get("AvailabilityBlockId")
                changed = [changes[*key, is_confirmed]]
            else:
                changed = [others[each] for each in categories.get(stay["AssignedResourceId"], ())]
            for counts in changed:
                counts[first] += 1
                counts[over] -= 1
        return _accumulated(changes), _accumulated(others)

    @property
    def _sold(self) -> Mapping[_Sold, list[int]]:
        return self._reservations[0]

    @property
    def _elsewhere(self) -> Mapping[str, list[int]]:
        return self._reservations[1]

    def _blocked(self, resources: frozenset[str]) -> tuple[list[int], list[int]]:
        """Return how many resources are out of order, and how many in use by the house."""
        ids: dict[str, list[set[str]]] = {
            kind: [set() for _ in self.units.starts] for kind in ("OutOfOrder", "InternalUse")
        }
        wanted = OneOf("AssignedResourceId", resources), ACTIVE
        span = colliding("StartUtc", "EndUtc", *self.units.ends)
        for block in self._entities["resourceBlocks"].newest_first([*wanted, *span]):
            for at in self.units.touched(block["StartUtc"], block["EndUtc"]):
                ids[block["Type"]][at].add(block["AssignedResourceId"])
        broken, used = ids.values()
        in_use = [len(own - out) for own, out in zip(used, broken, strict=True)]
        return [*map(len, broken)], in_use

    def _allotted(self, category_id: str) -> dict[str | None, list[int]]:
        """Return by how much a category is adjusted for everybody, and what each block is given."""
        found: dict[str | None, list[int]] = defaultdict(lambda: [0] * len(self.units))
        for adjustment in adjustments(self._call, category_id, self.units):
            block_id = adjustment["AvailabilityBlockId"]
            first, last = (adjustment[f"{end}TimeUnitStartUtc"] for end in ("First", "Last"))
            counts, value = found[block_id], adjustment["UnitCount"]
            for at in self.units.held(first, last):
                if block_id is None:
                    counts[at] += value
                elif not self._is_released(adjustment, self.units.starts[at]):
                    counts[at] += max(-value, 0)
        return found

    def _block(self, id_: str) -> JsonObject:
        return self._entities["availabilityBlocks"].get(id_) or {}

    def _is_released(self, adjustment: JsonObject, start: datetime) -> bool:
        block = self._block(adjustment["AvailabilityBlockId"])
        if not block["IsActive"] or block["State"] == "Canceled":
            return True
        at = _release(block, adjustment["ReleaseOverrideUtc"], start)
        return at is not None and at <= self._call.now


def adjustments(call: Call, category_id: str, units: Units) -> Iterator[JsonObject]:
    """Yield the active adjustments of a category that are about some of some time units."""
    start, end = map(time_key, units.ends)
    wanted = OneOf.just("ResourceCategoryId", category_id), ACTIVE
    span = During("FirstTimeUnitStartUtc", high=end), During("LastTimeUnitStartUtc", low=start)
    yield from call.state.entities[ADJUSTMENTS].newest_first([*wanted, *span])


def first_release(
    block: JsonObject, override: str | None, start: datetime, owner: Property
) -> datetime:
    """Return when what a block has from a time unit on becomes available to all.

    That is when the unit cannot be changed any more, if nothing else is said.
    """
    said = _release(block, override, start)
    return said or start + timedelta(days=owner.editable_history_days)


def adjusted(state: State, directory: Directory) -> Iterator[Adjustment]:
    """Yield by how much each time unit is adjusted."""
    for each in state.entities[ADJUSTMENTS]:
        if not each["IsActive"]:
            continue
        category = state.entities["resourceCategories"].get(each["ResourceCategoryId"]) or {}
        service = directory.named(Service, category["ServiceId"])
        zone = directory.owners[each["EnterpriseId"]].zone
        first, last = (instant(each[f"{end}TimeUnitStartUtc"]) for end in ("First", "Last"))
        block_id: str | None = each["AvailabilityBlockId"]
        for start in units(first, last, service.time_unit, zone):
            yield Adjustment(
                service.id,
                UUID(category["Id"]),
                UUID(block_id) if block_id else None,
                start,
                each["UnitCount"],
                {split["PersonCount"]: split["UnitCount"] for split in each["PaxCounts"] or ()},
            )


def _release(block: JsonObject, override: str | None, start: datetime) -> datetime | None:
    """Return when what a block has in a time unit becomes available to all, or None for never."""
    if override is not None:
        return instant(override)
    if block["ReleaseStrategy"] == "FixedRelease" and block["ReleasedUtc"] is not None:
        return instant(block["ReleasedUtc"])
    offset: str | None = block["RollingReleaseOffset"]
    if block["ReleaseStrategy"] == "RollingRelease" and offset is not None:
        return Duration.read(offset).before(start)
    return None


def _accumulated(changes: Mapping[KeyT, Sequence[int]]) -> dict[KeyT, list[int]]:
    return {key: [*accumulate(counts)][:-1] for key, counts in changes.items()}
