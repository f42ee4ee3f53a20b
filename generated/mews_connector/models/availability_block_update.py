"""The schema `AvailabilityBlockUpdate`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.scalars import DateTime
from mews_runtime.schema.updates import NullableUpdate, UpdateModel, wrap_updates


class AvailabilityBlockUpdate(UpdateModel, kw_only=True, rename="pascal"):
    """What changes of a block. What is None or absent stays."""

    availability_block_id: UUID
    """Which block changes."""

    name: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """How the staff is to find it, such as the occasion."""

    first_time_unit_start_utc: (
        NullableUpdate[DateTime | None, models.DateTimeUpdateValue] | Unset
    ) = UNSET
    """When the first time unit begins, in UTC: for a service by the day, at midnight in the property's own time zone."""

    last_time_unit_start_utc: (
        NullableUpdate[DateTime | None, models.DateTimeUpdateValue] | Unset
    ) = UNSET
    """When the last time unit begins, in UTC. That unit is still part of the block."""

    external_identifier: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """What it is called in the system of the caller."""

    state: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """One of the values of `AvailabilityBlockState`."""

    reservation_purpose: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Why the group travels, as one of the values of `reservation_purpose`."""

    company_id: NullableUpdate[UUID | None, models.GuidUpdateValue] | Unset = UNSET
    """For which company the rooms are set aside."""

    travel_agency_id: NullableUpdate[UUID | None, models.GuidUpdateValue] | Unset = UNSET
    """Through which agency they are sold, which is a company with a contract."""

    booker_id: NullableUpdate[UUID | None, models.GuidUpdateValue] | Unset = UNSET
    """The customer for whom the rooms are set aside."""

    notes: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """A remark on the block."""

    budget: (
        NullableUpdate[models.CurrencyValueParameters | None, models.CurrencyValueUpdateValue]
        | Unset
    ) = UNSET
    """What all reservations of the group may cost together, as a first estimate."""

    cancellation_reason: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Why it is cancelled, as one of the values of `ReservationCancellationReason`.

    Goes with the state `Canceled`.
    """

    cancellation_reason_detail: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """What else is to be said about why it is cancelled."""

    rolling_release_offset: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """How long before its start each adjustment is released, as an ISO 8601 duration.

    A negative one means after it. Required with the strategy `RollingRelease`, ignored
    otherwise.
    """

    released_utc: NullableUpdate[DateTime | None, models.DateTimeUpdateValue] | Unset = UNSET
    """When all rooms that are left become available to everybody again, in UTC.

    Required with the strategy `FixedRelease`, and used as well where no strategy is named.
    """

    release_strategy: (
        NullableUpdate[models.ReleaseStrategy, models.ReleaseStrategyUpdateValue] | Unset
    ) = UNSET
    """By which rule rooms that are left become available to everybody again."""

    quote_id: NullableUpdate[UUID | None, models.GuidUpdateValue] | Unset = UNSET
    """The quote of Mews Events that it belongs to."""

    purchase_order_number: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """The customer's own number of the purchase. New reservations in the block get it, too."""

    business_segment_id: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """As which kind of business the group counts. The id is sent as text."""

    def __post_init__(self) -> None:
        wrap_updates(self)
