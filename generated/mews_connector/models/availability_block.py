"""The schema `AvailabilityBlock`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class AvailabilityBlock(Model, kw_only=True, rename="pascal"):
    """Rooms, or other resources, that are set aside for a group."""

    id: UUID
    """Tells it apart from all others of its kind."""

    state: models.AvailabilityBlockState
    """Whether a block lowers availability, and whether reservations can be made in it.

    A `Confirmed` one does both. An `Optional` one only lowers availability, an `Inquired` one
    does neither, as on a waiting list, and a `Canceled` one does neither any more.
    """

    created_utc: DateTime
    """When it was made, in UTC."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""

    first_time_unit_start_utc: DateTime
    """When the first time unit begins, in UTC: for a service by the day, at midnight in the property's own time zone."""

    last_time_unit_start_utc: DateTime
    """When the last time unit begins, in UTC.

    That unit is still part of the block, so with one night it is the same as the first.
    """

    pickup_distribution: models.PickupDistribution
    """Whether all reservations that are taken out of a block are in one reservation group, or in several of up to 750 each."""

    is_active: bool
    """Whether it is in use. What was deleted is not."""

    availability_block_number: str
    """Under which number people find it in Mews, given by Mews."""

    release_strategy: models.ReleaseStrategy
    """When the rooms that are left in a block become available to everybody again by themselves: all at one time, each adjustment some time before or after its start, or never."""

    enterprise_id: UUID | Unset | None = UNSET
    """Id of the property that it belongs to."""

    service_id: UUID | Unset | None = UNSET
    """From which service the rooms are."""

    rate_id: UUID | Unset | None = UNSET
    """At which rate reservations are taken out of it.

    It was made for this block alone, from the template that was named.
    """

    voucher_id: UUID | Unset | None = UNSET
    """Which voucher gave access to the rate, if that is a private one."""

    booker_id: UUID | Unset | None = UNSET
    """The customer for whom the rooms are set aside."""

    company_id: UUID | Unset | None = UNSET
    """For which company they are set aside."""

    travel_agency_id: UUID | Unset | None = UNSET
    """Through which agency they are sold, which is a company with a contract."""

    budget: models.CurrencyValueParameters | Unset | None = UNSET
    """What all reservations of the group may cost together, as a first estimate."""

    reservation_purpose: models.ReservationPurpose | Unset | None = UNSET
    """Why the group travels."""

    released_utc: DateTime | Unset | None = UNSET
    """When all rooms that are left become available to everybody again, in UTC.

    None or absent where there is an offset instead, or no release by itself.
    """

    rolling_release_offset: str | Unset | None = UNSET
    """How long before its start each adjustment is released, as an ISO 8601 duration such as P3DT4H.

    A negative one means after it. None or absent where there is a fixed time instead, or no
    release by itself.
    """

    external_identifier: str | Unset | None = UNSET
    """What another system calls it. Mews keeps it as it is, and does not read it."""

    name: str | Unset | None = UNSET
    """How the staff finds it, such as the occasion."""

    notes: str | Unset | None = UNSET
    """A remark on the block."""

    quote_id: UUID | Unset | None = UNSET
    """The quote of Mews Events that it belongs to."""

    purchase_order_number: str | Unset | None = UNSET
    """The customer's own number of the purchase. New reservations in the block get it, too."""

    business_segment_id: UUID | Unset | None = UNSET
    """As which kind of business the group counts."""

    canceled_utc: DateTime | Unset | None = UNSET
    """When it was cancelled, in UTC. None or absent where it was not."""

    cancellation_reason: models.ReservationCancellationReason | Unset | None = UNSET
    """Why it was cancelled."""

    cancellation_reason_detail: str | Unset | None = UNSET
    """What else is to be said about why it was cancelled."""
