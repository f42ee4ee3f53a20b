"""The entities that a hotel begins with, if they are what the contract says."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

import msgspec

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.data import Day, Hotel, HotelError, Named, Property, Service, missing
from mews_sandbox.hotel.state import State
from mews_sandbox.operations.call import RefusedError
from mews_sandbox.operations.kinds import Kinds
from mews_sandbox.operations.values import spelled

Seed = tuple[str, JsonObject]
"""An entity, and its kind."""


def initial(hotel: Hotel, now: datetime, kinds: Kinds) -> State:
    """Return the state that a hotel begins in, with all entities that its data names.

    Raises:
        HotelError: There is no such kind, or an entity is not what the contract says.
    """
    state = State.empty()
    for property_ in hotel.properties:
        for kind, seed in _Seeds(property_, now).all():
            state.entities[kind].add([seed])
    for at, property_ in enumerate(hotel.properties):
        for kind, items in property_.entities.items():
            where = f"the hotel: $.properties[{at}].entities"
            if kind not in kinds.schemas:
                message = f"{where}: {missing('kind of entity', kind, kinds.schemas)}"
                raise HotelError(message)
            for number, item in enumerate(items):
                id_, said = uuid5(property_.id, f"{kind}/{number}"), msgspec.to_builtins(item)
                # What belongs to a chain belongs to no single property.
                owner = None if "ChainId" in item else property_
                entity = _entity(id_, owner, wire(now), **said)
                try:
                    _check(kinds, kind, entity)
                except (ValueError, RefusedError) as error:
                    message = f"{where}.{kind}[{number}]: {error}"
                    raise HotelError(message) from None
                state.entities[kind].add([entity])
    return state


def _check(kinds: Kinds, kind: str, entity: JsonObject) -> None:
    """Spell an entity as the store has it.

    Raises:
        ValueError: The contract says something else.
        RefusedError: An instant of it is outside the calendar.
    """
    for breach in kinds.breaches(kind, entity):
        raise ValueError(str(breach))
    entity.update(spelled(kinds.part(kind), entity, kind))


class _Seeds:
    """The entities of one property. Days that are written as numbers are counted from now."""

    def __init__(self, property_: Property, now: datetime) -> None:
        self._property = property_
        self._today = now.astimezone(property_.zone).date()
        self._now = wire(now)
        self._resources = {each.name: str(each.id) for each in property_.resources}

    def all(self) -> Iterator[Seed]:
        """Yield every entity."""
        stamps = {"CreatedUtc": self._now, "UpdatedUtc": self._now}
        property_ = self._property
        zone = {"TimeZoneIdentifier": property_.time_zone}
        yield "enterprises", {"Id": str(property_.id), "Name": property_.name, **zone, **stamps}
        for service in property_.services:
            yield "services", self._entity(service, Name=service.name)
            yield from self._of_service(service)
        yield from self._stays()
        yield from self._blocks()

    def _of_service(self, service: Service) -> Iterator[Seed]:
        owner = {"ServiceId": str(service.id)}
        for category in service.resource_categories:
            names = {"en-US": category.name}
            said = {"Names": names, "Capacity": category.capacity}
            yield "resourceCategories", self._entity(category, **owner, **said)
            for resource in category.resources:
                yield "resources", self._entity(resource, Name=resource.name, State=resource.state)
        for block in service.availability_blocks:
            span = {"StartUtc": self._start_of(block.start), "EndUtc": self._start_of(block.end)}
            yield "availabilityBlocks", self._entity(block, **owner, Name=block.name, **span)

    def _stays(self) -> Iterator[Seed]:
        for stay in self._property.reservations:
            entity = self._entity(
                stay,
                Number=stay.name,
                AssignedResourceId=self._resources[stay.resource],
                AssignedResourceLocked=stay.locked,
                StartUtc=self._start_of(stay.arrival),
                EndUtc=self._start_of(stay.departure),
            )
            yield "reservations", entity
            for guest in stay.companionships:
                yield "companionships", self._entity(guest, ReservationId=str(stay.id))

    def _blocks(self) -> Iterator[Seed]:
        for block in self._property.blocks:
            entity = self._entity(
                block,
                AssignedResourceId=self._resources[block.resource],
                IsActive=not block.deleted,
                Type=block.type,
                StartUtc=self._start_of(block.start),
                EndUtc=self._start_of(block.end),
                DeletedUtc=self._now if block.deleted else None,
                Name=block.name,
                Notes=block.notes,
            )
            yield "resourceBlocks", entity

    def _entity(self, named: Named, **said: Any) -> JsonObject:
        return _entity(named.id, self._property, self._now, **said)

    def _start_of(self, day: Day | None) -> str | None:
        return None if day is None else wire(self._property.start_of(day, self._today))


def _entity(id_: UUID, owner: Property | None, now: str, /, **said: Any) -> JsonObject:
    """Return an entity with what each has, unless it says something else."""
    stamps = {"IsActive": True, "CreatedUtc": now, "UpdatedUtc": now}
    owned = {} if owner is None else {"EnterpriseId": str(owner.id)}
    return {"Id": str(id_), **owned, **stamps, **said}
