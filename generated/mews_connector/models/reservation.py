"""The schema `Reservation`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated
from mews_runtime.schema.scalars import DateTime


class Reservation(Model, kw_only=True, rename="pascal"):
    """A booking of a resource of one category, for some people and a span of time, at a rate."""

    id: UUID
    """Tells it apart from all others of its kind."""

    service_id: UUID
    """What is booked, such as the stay in a hotel."""

    account_id: UUID
    """The main guest, or the company, that owns the reservation."""

    account_type: models.AccountType
    """Which of the two owns the reservation."""

    creator_profile_id: UUID
    """Profile of the user who made the reservation."""

    updater_profile_id: UUID
    """Profile of the user who changed the reservation last."""

    number: str
    """The confirmation number by which guest and property speak of it."""

    state: models.ServiceOrderState
    """How far a reservation has come.

    `Inquired` is promised by neither side. `Requested` is promised by the guest alone and waits
    for the property, `Optional` by the property alone, which holds a resource for the guest.
    `Confirmed` is promised by both, `Started` is checked in, `Processed` is checked out, and
    `Canceled` will not take place.
    """

    origin: models.ServiceOrderOrigin
    """Where an order was entered: the booking engine of Mews or its API (`Distributor`), a channel manager, Mews Operations, by staff (`Commander`), an import, this API (`Connector`), or Mews Guest Services (`Navigator`)."""

    created_utc: DateTime
    """When it was made, in UTC."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""

    options: models.ReservationOptions
    """Who of the guests is checked in, and how that was done."""

    rate_id: UUID
    """The rate that it was sold at, which sets the price and the terms."""

    group_id: UUID
    """The reservations that were booked together with it.

    One that was booked alone has a group as well.
    """

    requested_resource_category_id: UUID
    """Category of the room, or other resource, that was booked."""

    scheduled_start_utc: DateTime
    """When the stay begins as booked, in UTC. Check-in does not move it."""

    scheduled_end_utc: DateTime
    """When the stay ends as booked, in UTC. Check-out does not move it."""

    person_counts: list[models.PersonCount]
    """How many people it was booked for, by age category."""

    start_utc: DateTime
    """Deprecated.

    When the stay begins as booked, or when the guest checked in if that was earlier. Use
    `scheduled_start_utc` and `actual_start_utc` instead.
    """

    end_utc: DateTime
    """Deprecated.

    When the stay ends as booked. Use `scheduled_end_utc` and `actual_end_utc` instead.
    """

    booker_id: UUID | Unset | None = UNSET
    """The customer who booked it for the owner.

    None unless that was somebody else, with a profile of their own.
    """

    commander_origin: models.CommanderOrigin | Unset | None = UNSET
    """None unless `origin` is `Commander`."""

    origin_details: str | Unset | None = UNSET
    """More about where it came from, in words."""

    cancelled_utc: DateTime | Unset | None = UNSET
    """When it was cancelled, in UTC. None unless it was."""

    voucher_id: UUID | Unset | None = UNSET
    """The voucher that it was booked with. None for none."""

    business_segment_id: UUID | Unset | None = UNSET
    """Business segment that it counts towards, such as leisure."""

    credit_card_id: UUID | Unset | None = UNSET
    """Stored card for what the reservation costs. None for none."""

    assigned_resource_id: UUID | Unset | None = UNSET
    """Which room, or other resource, it gets. None until one is assigned."""

    availability_block_id: UUID | Unset | None = UNSET
    """The block whose allotment it uses. None if it uses what is available to everyone."""

    partner_company_id: UUID | Unset | None = UNSET
    """Company in whose name it was booked. None for none."""

    travel_agency_id: UUID | Unset | None = UNSET
    """Travel agency that it was booked through. None for none."""

    assigned_resource_locked: bool | Unset | None = UNSET
    """Whether it has to stay in the assigned resource and cannot be moved."""

    channel_number: str | Unset | None = UNSET
    """Confirmation number at the channel that it was booked on, such as an online travel agency.

    None if it was booked on none.
    """

    channel_manager_number: str | Unset | None = UNSET
    """Number by which a channel manager tells the reservations of a group apart."""

    cancellation_reason: models.ReservationCancellationReason | Unset | None = UNSET
    """None unless the reservation was cancelled."""

    released_utc: DateTime | Unset | None = UNSET
    """Until when the resource is held for an `Optional` reservation, in UTC."""

    actual_start_utc: DateTime | Unset | None = UNSET
    """When the guest checked in, in UTC. None before."""

    actual_end_utc: DateTime | Unset | None = UNSET
    """When the guest checked out, in UTC. None before."""

    purpose: models.ReservationPurpose | Unset | None = UNSET
    """Why the guests travel."""

    qr_code_data: str | Unset | None = UNSET
    """Content of a QR code that identifies the reservation, such as JSON with the ids of reservation, group and customer."""

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "start_utc": "When the stay begins as booked, or when the guest checked in if that was earlier. Use `scheduled_start_utc` and `actual_start_utc` instead.",
        "end_utc": "When the stay ends as booked. Use `scheduled_end_utc` and `actual_end_utc` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
