"""What every story ends with: each kind of reading and of writing once, good and wrong.

Stories are random and short, so that one alone may never come to what another begins with.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import TypeAlias
from uuid import UUID

from msgspec import structs

from mews_connector import models
from mews_connector.types import UNSET, Unset
from tests.sandbox.stateful.faults import ids_of
from tests.sandbox.stateful.hotels import NOWHERE, PORTFOLIO, Property, Service
from tests.sandbox.stateful.model import Filters, Model
from tests.sandbox.stateful.units import midnight, unit_start

Reading: TypeAlias = tuple[str, Filters, int]
"""Access token, filters and size of the pages."""

Updates: TypeAlias = list[models.AvailabilityUpdate]

BOTH = [models.ActivityState.ACTIVE, models.ActivityState.DELETED]

_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)
_UNIT = {"Hour": _HOUR, "Day": _DAY, "Month": 30 * _DAY}
_MOST_MOMENTS = 3


def listings(model: Model) -> Iterator[Reading]:
    """Yield listings with each token, each size of page, each state and at each moment."""
    for token in model.hotel.tokens:
        for size in (1, 2, 3):
            yield token, {"activity_states": BOTH}, size
        yield token, {}, 1000
    for interval in _intervals(model):
        yield PORTFOLIO, {"activity_states": BOTH, "colliding_utc": interval}, 1000
        yield PORTFOLIO, {"activity_states": BOTH, "created_utc": interval}, 1000
        yield PORTFOLIO, {"activity_states": BOTH, "updated_utc": interval}, 1000


def additions(model: Model, owner: Property) -> Iterator[list[models.ResourceBlockParameters]]:
    """Yield blocks to add: a good one, alone and together with each kind of bad one."""
    room, stranger = owner.rooms[0].id, model.hotel.neighbour(owner).rooms[0].id

    def block(room: UUID, length: timedelta) -> models.ResourceBlockParameters:
        return models.ResourceBlockParameters(
            resource_id=room,
            name="The end",
            type_=models.ResourceBlockType.INTERNAL_USE,
            start_utc=model.now,
            end_utc=model.now + length,
        )

    good = block(room, _HOUR)
    yield [good, good]
    for bad in (block(NOWHERE, _HOUR), block(stranger, _HOUR), block(room, 0 * _HOUR)):
        yield [good, bad]


def deletions(model: Model, owner: Property) -> Iterator[list[UUID]]:
    """Yield ids of blocks to delete: a good one, together with each kind of bad one and alone."""
    good = model.active(owner)[-1].id
    deleted = [block.id for block in model.blocks if not block.is_active]
    strangers = ids_of(model.active(model.hotel.neighbour(owner)))
    for bad in (NOWHERE, *deleted[-1:], *strangers[-1:]):
        yield [good, bad]
    yield [good]
    yield [good]


def updates(model: Model, owner: Property, service: Service) -> Iterator[Updates]:
    """Yield updates of availability around the change of the clock, and at the edges."""
    unit, change = _UNIT[service.time_unit], model.hotel.change
    category, event = service.resource_categories[0].id, service.availability_blocks[0]
    over = midnight(event.end, owner.zone) - change
    oldest = model.now - timedelta(days=owner.editable_history_days)
    latest = model.now.replace(year=model.now.year + 5)

    def update(
        value: int | Unset, first: timedelta, last: timedelta, block: UUID | None = None
    ) -> models.AvailabilityUpdate:
        return models.AvailabilityUpdate(
            first_time_unit_start_utc=unit_start(service.time_unit, owner.zone, change + first),
            last_time_unit_start_utc=change + last,
            resource_category_id=category,
            availability_block_id=block,
            unit_count_adjustment=models.Int32UpdateValue(value=value),
        )

    good = update(2, 0 * unit, 3 * unit)
    inside = good.first_time_unit_start_utc + timedelta(microseconds=1)
    yield [good, update(1, -unit, unit), update(3, unit, unit, event.id)]
    yield [good, structs.replace(good, first_time_unit_start_utc=inside)]
    yield [update(1, over, over, event.id)]
    yield [update(UNSET, unit, 2 * unit)]
    yield [good, update(1, unit, 0 * unit)]
    yield [good, update(1, 0 * unit, unit, NOWHERE)]
    for edge in (oldest - unit, oldest - unit - _DAY, latest, latest + unit):
        yield [update(1, edge - change, edge - change)]
    most = 60 if service.time_unit == "Month" else 367
    for units in (most - 1, most):
        yield [update(1, 0 * unit, units * unit)]


def tokens(model: Model, owner: Property) -> Iterator[list[models.ResourceAccessTokenParameters]]:
    """Yield access tokens to add: a good one, alone and together with each kind of bad one."""
    stay, neighbour = owner.reservations[0], model.hotel.neighbour(owner)
    stranger = neighbour.reservations[0]

    def token(
        order: UUID, length: timedelta, guest: UUID | None = None, room: UUID | None = None
    ) -> models.ResourceAccessTokenParameters:
        return models.ResourceAccessTokenParameters(
            service_order_id=order,
            companionship_id=guest,
            resource_id=room,
            type_=models.ResourceAccessTokenType.PIN_CODE,
            value="1",
            validity_start_utc=model.now,
            validity_end_utc=model.now + length,
            permissions=models.ResourceAccessTokenPermissionsParameters(),
        )

    good = token(stay.id, _HOUR)
    yield [good]
    for bad in (
        token(NOWHERE, _HOUR),
        token(stranger.id, _HOUR),
        token(stay.id, _HOUR, guest=stranger.companionships[0].id),
        token(stay.id, _HOUR, room=neighbour.rooms[0].id),
        token(stay.id, 0 * _HOUR),
    ):
        yield [good, bad]


def _intervals(model: Model) -> Iterator[models.TimeInterval]:
    """Yield the hours before and after what has happened last, and the moment itself."""
    stamps = {at for block in model.blocks for at in (block.created_utc, block.updated_utc)}
    ends = [at for block in model.blocks[-2:] for at in (block.start_utc, block.end_utc)]
    for moment in [*sorted(stamps)[-_MOST_MOMENTS:], *ends]:
        yield models.TimeInterval(start_utc=moment - _HOUR, end_utc=moment)
        yield models.TimeInterval(start_utc=moment, end_utc=moment + _HOUR)
        yield models.TimeInterval(start_utc=moment, end_utc=moment)
