"""What changes in a hotel while it is used, and finding what is in it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final
from uuid import UUID

from msgspec import Struct

from mews_connector import models
from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.data import (
    AvailabilityBlock,
    Hotel,
    Property,
    Reservation,
    Resource,
    ResourceCategory,
    Service,
    on_date,
)


class Adjustment(Struct, kw_only=True, frozen=True):
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

_MOST_SHOWN: Final = 4096
"""How many blocks are kept as answers show them: converting costs more than all else of a page."""


@dataclass(slots=True)
class State:
    """What the operations change. Its items are never changed, only replaced.

    Attributes:
        resource_blocks: In the order in which they were created.
        positions: Where each block is in that list, by id.
        resource_access_tokens: In the order in which they were created.
        adjustments: What is not adjusted is not in it.
    """

    resource_blocks: list[models.ResourceBlock] = field(default_factory=list[models.ResourceBlock])
    positions: dict[UUID, int] = field(default_factory=dict[UUID, int])
    resource_access_tokens: list[models.ResourceAccessToken] = field(
        default_factory=list[models.ResourceAccessToken]
    )
    adjustments: dict[AdjustmentKey, Adjustment] = field(
        default_factory=dict[AdjustmentKey, Adjustment]
    )
    _shown: dict[int, JsonObject] = field(default_factory=dict[int, JsonObject])

    def add_blocks(self, blocks: Iterable[models.ResourceBlock]) -> None:
        """Add blocks behind all others."""
        for block in blocks:
            self.positions[block.id] = len(self.resource_blocks)
            self.resource_blocks.append(block)

    def replace_block(self, block: models.ResourceBlock) -> None:
        """Put a block in the place of the one with the same id."""
        self.resource_blocks[self.positions[block.id]] = block
        self._shown.pop(block.id.int, None)

    def shown(self, block: models.ResourceBlock) -> JsonObject:
        """Return a block as an answer shows it. What is asked for again is converted once."""
        shown = self._shown.get(block.id.int)
        if shown is None:
            if len(self._shown) >= _MOST_SHOWN:
                self._shown.clear()
            shown = self._shown[block.id.int] = block.to_dict()
        return shown

    def block(self, id_: UUID) -> models.ResourceBlock | None:
        """Return a block by its id."""
        position = self.positions.get(id_)
        return None if position is None else self.resource_blocks[position]

    def copy(self) -> "State":
        """Return the same state, to go on from independently."""
        return State(
            self.resource_blocks.copy(),
            self.positions.copy(),
            self.resource_access_tokens.copy(),
            self.adjustments.copy(),
        )


@dataclass(frozen=True, slots=True)
class Stay:
    """The nights of a reservation: from the day of arrival to that before the departure."""

    reservation_id: UUID
    name: str
    arrival: date
    departure: date
    is_locked: bool


class Directory:
    """Everything in a hotel by its id, beside the property that it belongs to.

    Args:
        hotel: The hotel.
        now: The time from which its days are counted that are written as numbers.
    """

    def __init__(self, hotel: Hotel, now: datetime) -> None:
        self.stays: dict[UUID, list[Stay]] = {}
        self.services: dict[UUID, tuple[Property, Service]] = {}
        self.resource_categories: dict[UUID, tuple[Property, Service, ResourceCategory]] = {}
        self.availability_blocks: dict[UUID, tuple[Property, Service, AvailabilityBlock]] = {}
        self.block_spans: dict[UUID, tuple[datetime, datetime]] = {}
        self.resources: dict[UUID, tuple[Property, Resource]] = {}
        self.reservations: dict[UUID, tuple[Property, Reservation]] = {}
        for property_ in hotel.properties:
            today = now.astimezone(property_.zone).date()
            for service in property_.services:
                self.services[service.id] = property_, service
                for category in service.resource_categories:
                    self.resource_categories[category.id] = property_, service, category
                for block in service.availability_blocks:
                    self.availability_blocks[block.id] = property_, service, block
                    if block.start is not None and block.end is not None:
                        ends = (property_.start_of(day, today) for day in (block.start, block.end))
                        self.block_spans[block.id] = next(ends), next(ends)
            for resource in property_.resources:
                self.resources[resource.id] = property_, resource
            by_name = {resource.name: resource.id for resource in property_.resources}
            for reservation in property_.reservations:
                self.reservations[reservation.id] = property_, reservation
                stay = Stay(
                    reservation.id,
                    reservation.name,
                    on_date(reservation.arrival, today),
                    on_date(reservation.departure, today),
                    reservation.locked,
                )
                self.stays.setdefault(by_name[reservation.resource], []).append(stay)


def initial(hotel: Hotel, now: datetime) -> State:
    """Return the state that a hotel begins in, with the blocks that its data names."""
    state = State()
    for property_ in hotel.properties:
        today = now.astimezone(property_.zone).date()
        by_name = {resource.name: resource.id for resource in property_.resources}
        state.add_blocks(
            models.ResourceBlock(
                id=block.id,
                enterprise_id=property_.id,
                assigned_resource_id=by_name[block.resource],
                is_active=not block.deleted,
                type_=models.ResourceBlockType(block.type),
                start_utc=property_.start_of(block.start, today),
                end_utc=property_.start_of(block.end, today),
                created_utc=now,
                updated_utc=now,
                deleted_utc=now if block.deleted else None,
                name=block.name,
                notes=block.notes,
            )
            for block in property_.blocks
        )
    return state
