"""The schema `ReservationUpdate`."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.scalars import DateTime
from mews_runtime.schema.updates import NullableUpdate, UpdateModel, wrap_updates


class ReservationUpdate(UpdateModel, kw_only=True, rename="pascal"):
    """What to change of one reservation."""

    reservation_id: UUID
    """Which reservation to change."""

    enterprise_id: UUID | Unset | None = UNSET
    """The property that the reservation is in.

    Required with a Portfolio Access Token, ignored with any other.
    """

    channel_number: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Confirmation number at the channel that it was booked on."""

    start_utc: NullableUpdate[DateTime | None, models.DateTimeUpdateValue] | Unset = UNSET
    """When the stay begins, in UTC."""

    end_utc: NullableUpdate[DateTime | None, models.DateTimeUpdateValue] | Unset = UNSET
    """When the stay ends, in UTC."""

    released_utc: NullableUpdate[DateTime | None, models.DateTimeUpdateValue] | Unset = UNSET
    """Until when the resource is held for an `Optional` reservation, in UTC."""

    person_counts: (
        NullableUpdate[Sequence[models.PersonCount] | None, models.PersonCountsUpdateValue] | Unset
    ) = UNSET
    """How many people a reservation is for. `value` takes the place of all counts."""

    assigned_resource_id: NullableUpdate[UUID | None, models.GuidUpdateValue] | Unset = UNSET
    """Which room, or other resource, it gets. One that it is locked to has to be unlocked first."""

    requested_category_id: NullableUpdate[UUID | None, models.GuidUpdateValue] | Unset = UNSET
    """Category of the room, or other resource, that is booked."""

    travel_agency_id: NullableUpdate[UUID | None, models.GuidUpdateValue] | Unset = UNSET
    """Travel agency that it was booked through."""

    company_id: NullableUpdate[UUID | None, models.GuidUpdateValue] | Unset = UNSET
    """Company in whose name it is booked."""

    business_segment_id: NullableUpdate[UUID | None, models.GuidUpdateValue] | Unset = UNSET
    """Business segment that it counts towards, such as leisure."""

    purpose: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Why the guests travel: a value of `reservation_purpose`."""

    rate_id: NullableUpdate[UUID | None, models.GuidUpdateValue] | Unset = UNSET
    """The rate that it is sold at, which sets the price and the terms."""

    credit_card_id: NullableUpdate[UUID | None, models.GuidUpdateValue] | Unset = UNSET
    """Stored card of the owner for what the reservation costs."""

    time_unit_prices: (
        NullableUpdate[
            Sequence[models.TimeUnitPriceParameters] | None, models.TimeUnitPricesUpdateValue
        ]
        | Unset
    ) = UNSET
    """What single nights of a reservation cost, or other time units of the service."""

    booker_id: NullableUpdate[UUID | None, models.GuidUpdateValue] | Unset = UNSET
    """The customer who booked it for the owner."""

    assigned_resource_locked: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """Whether it has to stay in the assigned resource. Unlock it first to assign another one."""

    availability_block_id: NullableUpdate[UUID | None, models.GuidUpdateValue] | Unset = UNSET
    """The block whose allotment it uses. A None `value` takes it out of the block."""

    options: models.ReservationOptionsUpdate | Unset | None = UNSET
    """Who of the guests is checked in."""

    def __post_init__(self) -> None:
        wrap_updates(self)
