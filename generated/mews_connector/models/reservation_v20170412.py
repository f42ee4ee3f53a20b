"""The schema `ReservationV20170412`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated
from mews_runtime.schema.scalars import DateTime, Int32


class ReservationV20170412(Model, kw_only=True, rename="pascal"):
    """A reservation in its older form, which adding and updating still return."""

    id: UUID
    """Tells it apart from all others of its kind."""

    service_id: UUID
    """What is booked, such as the stay in a hotel."""

    group_id: UUID
    """The reservations that were booked together with it.

    One that was booked alone has a group as well.
    """

    number: str
    """The confirmation number by which guest and property speak of it."""

    state: models.ServiceOrderStateV20170412
    """How far a reservation has come, with the meanings of `ServiceOrderState`, where `Enquired` is called `Inquired`."""

    origin: models.ReservationOriginV20170412
    """Where an order was entered, with the meanings of `ServiceOrderOrigin`.

    What begins with `Commander` was entered by staff in Mews Operations, and goes on with how
    it reached them.
    """

    created_utc: DateTime
    """When it was made, in UTC."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""

    start_utc: DateTime
    """When the stay begins as booked, or when the guest checked in if that was earlier, in UTC."""

    end_utc: DateTime
    """When the stay ends as booked, or when the guest checked out, in UTC."""

    requested_category_id: UUID
    """Category of the room, or other resource, that was booked."""

    assigned_resource_locked: bool
    """Whether it has to stay in the assigned resource and cannot be moved."""

    rate_id: UUID
    """The rate that it was sold at, which sets the price and the terms."""

    customer_id: UUID
    """Deprecated. Use `owner_id` instead."""

    channel_number: str | Unset | None = UNSET
    """Confirmation number at the channel that it was booked on, such as an online travel agency.

    None if it was booked on none.
    """

    channel_manager_number: str | Unset | None = UNSET
    """Number by which a channel manager tells the reservations of a group apart."""

    channel_manager_group_number: str | Unset | None = UNSET
    """Number of the whole group at the channel manager that it came from."""

    channel_manager: str | Unset | None = UNSET
    """Name of the channel manager that it came from. Empty or None for none."""

    origin_details: str | Unset | None = UNSET
    """More about where it came from, in words."""

    purpose: models.ReservationPurpose | Unset | None = UNSET
    """Why the guests travel."""

    cancelled_utc: DateTime | Unset | None = UNSET
    """When it was cancelled, in UTC. None unless it was."""

    released_utc: DateTime | Unset | None = UNSET
    """Until when the resource is held for an `Optional` reservation, in UTC."""

    assigned_resource_id: UUID | Unset | None = UNSET
    """Which room, or other resource, it gets. None until one is assigned."""

    business_segment_id: UUID | Unset | None = UNSET
    """Business segment that it counts towards, such as leisure."""

    company_id: UUID | Unset | None = UNSET
    """Company in whose name it was booked. None for none."""

    travel_agency_id: UUID | Unset | None = UNSET
    """Travel agency that it was booked through. None for none."""

    availability_block_id: UUID | Unset | None = UNSET
    """The block whose allotment it uses. None if it uses what is available to everyone."""

    voucher_id: UUID | Unset | None = UNSET
    """The voucher that it was booked with. None for none."""

    credit_card_id: UUID | Unset | None = UNSET
    """Stored card for what the reservation costs. None for none."""

    cancellation_reason: models.ReservationCancellationReason | Unset | None = UNSET
    """None unless the reservation was cancelled."""

    person_counts: list[models.PersonCount] | Unset | None = UNSET
    """How many people it was booked for, by age category."""

    owner_id: UUID | Unset | None = UNSET
    """The main guest, or the company, that the reservation belongs to."""

    booker_id: UUID | Unset | None = UNSET
    """The customer who booked it for the owner. None for none."""

    options: models.ReservationOptionsV20170412 | Unset | None = UNSET
    """Who of the guests is checked in."""

    assigned_space_id: UUID | Unset | None = UNSET
    """Deprecated. Use `assigned_resource_id` instead."""

    assigned_space_locked: bool | Unset | None = UNSET
    """Deprecated. Use `assigned_resource_locked` instead."""

    adult_count: Int32 | Unset | None = UNSET
    """Deprecated. Use `person_counts` instead."""

    child_count: Int32 | Unset | None = UNSET
    """Deprecated. Use `person_counts` instead."""

    companion_ids: list[UUID] | Unset | None = UNSET
    """Deprecated. Use `companionships/getAll` instead."""

    channel_manager_id: str | Unset | None = UNSET
    """Deprecated. Use `channel_manager_number` instead."""

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "customer_id": "Use `owner_id` instead.",
        "assigned_space_id": "Use `assigned_resource_id` instead.",
        "assigned_space_locked": "Use `assigned_resource_locked` instead.",
        "adult_count": "Use `person_counts` instead.",
        "child_count": "Use `person_counts` instead.",
        "companion_ids": "Use `companionships/getAll` instead.",
        "channel_manager_id": "Use `channel_manager_number` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
