"""What a hotel should be and answer, in plain Python, as the documentation has it.

Nothing here is quick, and nothing is shared with the sandbox.
"""

from calendar import monthrange
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta
from typing import TypeAlias, TypedDict
from uuid import UUID

from mews_connector import models
from mews_sandbox.hotel.data import Property, Resource, ResourceCategory
from tests.sandbox.stateful.availability import Availability
from tests.sandbox.stateful.faults import Faults, dated, given, ids_of
from tests.sandbox.stateful.hotels import Setting
from tests.sandbox.stateful.units import midnight

Occupancy: TypeAlias = list[tuple[UUID, list[tuple[UUID, str, str]]]]
"""For each category its resources: id, state and occupancy."""


class Filters(TypedDict, total=False):
    """What narrows a listing."""

    enterprise_ids: list[UUID]
    resource_block_ids: list[UUID]
    assigned_resource_ids: list[UUID]
    activity_states: list[models.ActivityState]
    extent: models.ResourceBlockExtent
    colliding_utc: models.TimeInterval
    created_utc: models.TimeInterval
    updated_utc: models.TimeInterval


class Model:
    """A hotel, and what became of it."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.now = setting.begins
        self.availability = Availability()
        self.blocks = [
            block
            for property_ in setting.properties
            for block in _first_blocks(property_, self.now)
        ]

    # Resource blocks

    def add_faults(
        self, owner: Property, asked: Iterable[models.ResourceBlockParameters]
    ) -> Faults:
        rooms = ids_of(owner.resources)
        faults: Faults = set()
        for item in asked:
            if item.resource_id not in rooms:
                faults.add(400)
            if item.end_utc <= item.start_utc:
                faults.add(403)
        return faults

    def add(
        self, owner: Property, asked: Sequence[models.ResourceBlockParameters], ids: Sequence[UUID]
    ) -> list[models.ResourceBlock]:
        added = [
            models.ResourceBlock(
                id=id_,
                enterprise_id=owner.id,
                assigned_resource_id=item.resource_id,
                is_active=True,
                type_=item.type_,
                start_utc=item.start_utc,
                end_utc=item.end_utc,
                created_utc=self.now,
                updated_utc=self.now,
                deleted_utc=None,
                name=item.name,
                notes=given(item.notes),
            )
            for item, id_ in zip(asked, ids, strict=True)
        ]
        self.blocks += added
        return added

    def delete_faults(self, owner: Property, ids: Iterable[UUID]) -> Faults:
        return set() if {*ids} <= {*ids_of(self.active(owner))} else {400}

    def delete(self, ids: Collection[UUID]) -> None:
        for block in self.blocks:
            if block.id in ids:
                block.is_active = False
                block.updated_utc = block.deleted_utc = self.now

    def active(self, owner: Property) -> list[models.ResourceBlock]:
        return [
            block for block in self.blocks if block.is_active and block.enterprise_id == owner.id
        ]

    def list_faults(self, token: str, filters: Filters, cursor: UUID | None = None) -> Faults:
        covered = ids_of(self.setting.covered(token))
        is_foreign = not {*filters.get("enterprise_ids", ())} <= {*covered}
        blocks = [block.id for block in self.blocks if block.enterprise_id in covered]
        everywhere = self.setting.properties
        rooms = {room.id for property_ in everywhere for room in property_.resources}
        is_unknown = (
            cursor not in (None, *blocks)
            or not {*filters.get("resource_block_ids", ())} <= {*ids_of(self.blocks)}
            or not {*filters.get("assigned_resource_ids", ())} <= rooms
        )
        intervals = (
            filters.get("colliding_utc"),
            filters.get("created_utc"),
            filters.get("updated_utc"),
        )
        is_good = not (is_foreign or is_unknown) and all(map(_can_filter, intervals))
        return set() if is_good else {400}

    def listed(
        self, token: str, filters: Filters, cursor: UUID | None = None
    ) -> list[models.ResourceBlock]:
        """Return what a listing holds behind a cursor, the newest block first."""
        older = self.blocks
        if cursor is not None:
            older = self.blocks[: [block.id for block in self.blocks].index(cursor)]
        covered = ids_of(self.setting.covered(token))
        enterprises = filters.get("enterprise_ids", covered)
        return [
            block
            for block in reversed(older)
            if block.enterprise_id in enterprises and _passes(block, filters)
        ]

    # Occupancy

    def occupancy_faults(self, token: str, categories: Iterable[UUID]) -> Faults:
        covered = self.setting.covered(token)
        known = {category.id for property_ in covered for category in property_.resource_categories}
        return set() if set(categories) <= known else {400}

    def occupancy(
        self,
        categories: Iterable[UUID],
        states: Collection[str] | None = None,
        occupancies: Collection[str] | None = None,
    ) -> Occupancy:
        """Return the occupancy of today, by category."""
        answer: Occupancy = []
        for id_ in categories:
            owner, category = self._category(id_)
            rooms = [(room.id, *self._today(owner, room)) for room in category.resources]
            wanted = [
                room
                for room in rooms
                if (states is None or room[1] in states)
                and (occupancies is None or room[2] in occupancies)
            ]
            answer.append((id_, wanted))
        return answer

    def _category(self, id_: UUID) -> tuple[Property, ResourceCategory]:
        (found,) = [
            (property_, category)
            for property_ in self.setting.properties
            for category in property_.resource_categories
            if category.id == id_
        ]
        return found

    def _today(self, owner: Property, room: Resource) -> tuple[str, str]:
        """Return state and occupancy of a resource on the day that it is at its property."""
        today = self.now.astimezone(owner.zone).date()
        begins, ends = (midnight(today + timedelta(days=days), owner.zone) for days in (0, 1))
        blocks = {
            str(block.type_)
            for block in self.blocks
            if block.is_active
            and block.assigned_resource_id == room.id
            and max(block.start_utc, begins) < min(block.end_utc, ends)
        }
        stays = [
            stay
            for stay in owner.reservations
            if stay.resource == room.name and dated(stay.arrival) <= today < dated(stay.departure)
        ]
        if "OutOfOrder" in (room.state, *blocks):
            return "OutOfOrder", "OutOfOrder"
        if "InternalUse" in blocks:
            return room.state, "InternalUse"
        if any(stay.locked for stay in stays):
            return room.state, "ReservedLocked"
        return room.state, "Reserved" if stays else "Vacant"


def _first_blocks(owner: Property, now: datetime) -> list[models.ResourceBlock]:
    rooms = {room.name: room.id for room in owner.resources}
    return [
        models.ResourceBlock(
            id=closure.id,
            enterprise_id=owner.id,
            assigned_resource_id=rooms[closure.resource],
            is_active=not closure.deleted,
            type_=models.ResourceBlockType(closure.type),
            start_utc=midnight(dated(closure.start), owner.zone),
            end_utc=midnight(dated(closure.end), owner.zone),
            created_utc=now,
            updated_utc=now,
            deleted_utc=now if closure.deleted else None,
            name=closure.name,
            notes=None,
        )
        for closure in owner.blocks
    ]


def _passes(block: models.ResourceBlock, filters: Filters) -> bool:
    """Return whether a block passes every filter but that of its property."""
    states = filters.get("activity_states")
    if states is None:
        states = [models.ActivityState.ACTIVE]
        if "extent" in filters and filters["extent"].inactive:
            states.append(models.ActivityState.DELETED)
    rooms, ids = filters.get("assigned_resource_ids"), filters.get("resource_block_ids")
    return (
        ("Active" if block.is_active else "Deleted") in states
        and (ids is None or block.id in ids)
        and (rooms is None or block.assigned_resource_id in rooms)
        and _is_inside(block.created_utc, filters.get("created_utc"))
        and _is_inside(block.updated_utc, filters.get("updated_utc"))
        and _collides(block, filters.get("colliding_utc"))
    )


def _can_filter(interval: models.TimeInterval | None) -> bool:
    """Return whether an interval is neither backwards nor longer than three calendar months."""
    if interval is None:
        return True
    start, end = interval.start_utc, interval.end_utc
    year, month = divmod(12 * start.year + start.month - 1 + 3, 12)
    day = min(start.day, monthrange(year, month + 1)[1])
    return start <= end <= start.replace(year=year, month=month + 1, day=day)


def _is_inside(moment: datetime, interval: models.TimeInterval | None) -> bool:
    if interval is None or interval.start_utc == moment == interval.end_utc:
        return True
    return interval.start_utc <= moment < interval.end_utc


def _collides(block: models.ResourceBlock, interval: models.TimeInterval | None) -> bool:
    """Return whether there is a moment that is both in a block and in an interval."""
    if interval is None:
        return True
    if interval.start_utc == interval.end_utc:
        return block.start_utc <= interval.start_utc < block.end_utc
    return max(block.start_utc, interval.start_utc) < min(block.end_utc, interval.end_utc)
