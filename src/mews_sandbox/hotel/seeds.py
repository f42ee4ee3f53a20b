"""The entities that a hotel begins with, in wire form, from what its data says."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.data import Day, Named, Property, Service

KINDS: Final = frozenset(
    (
        *("enterprises", "services", "resourceCategories", "resources"),
        *("availabilityBlocks", "reservations", "companionships", "resourceBlocks"),
    )
)
"""The kinds of entity that every hotel has."""

Seed = tuple[str, JsonObject]
"""An entity, and its kind."""


class Seeds:
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
        return {
            "Id": str(named.id),
            "EnterpriseId": str(self._property.id),
            "IsActive": True,
            "CreatedUtc": self._now,
            "UpdatedUtc": self._now,
            **said,
        }

    def _start_of(self, day: Day | None) -> str | None:
        return None if day is None else wire(self._property.start_of(day, self._today))
