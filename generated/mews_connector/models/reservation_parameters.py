"""The schema `ReservationParameters`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated
from mews_runtime.schema.scalars import DateTime, Int32


class ReservationParameters(Model, kw_only=True, rename="pascal"):
    """A reservation to price or to add."""

    start_utc: DateTime
    """When the stay begins, in UTC."""

    end_utc: DateTime
    """When the stay ends, in UTC."""

    person_counts: Annotated[list[models.PersonCount], Meta(min_length=1)]
    """How many people it is for, by age category."""

    requested_category_id: UUID
    """Category of the room, or other resource, to book."""

    rate_id: UUID
    """The rate to book at, which sets the price and the terms."""

    identifier: str | Unset | None = UNSET
    """A name of your choice by which to find it in the result. It is not kept."""

    channel_number: str | Unset | None = UNSET
    """Confirmation number at the channel that it was booked on."""

    state: models.ServiceOrderStateV20170412 | Unset | None = UNSET
    """`Confirmed`, which is the default, `Optional` or `Enquired`.

    A new reservation can have no other.
    """

    released_utc: DateTime | Unset | None = UNSET
    """Until when an unconfirmed reservation is held, in UTC."""

    customer_id: UUID | Unset | None = UNSET
    """The main guest, who owns the reservation. Required to add it, but not to price it."""

    booker_id: UUID | Unset | None = UNSET
    """The customer who books for the owner."""

    assigned_resource_id: UUID | Unset | None = UNSET
    """Which room, or other resource, to assign at once."""

    assigned_resource_locked: bool | Unset | None = UNSET
    """Whether it has to stay in the assigned resource. It can be moved when absent or None."""

    voucher_code: str | Unset | None = UNSET
    """Code of a voucher that gives access to a private rate."""

    credit_card_id: UUID | Unset | None = UNSET
    """Stored card for what the reservation costs, of the owner or of the booker."""

    travel_agency_id: UUID | Unset | None = UNSET
    """Travel agency that the booking comes through."""

    company_id: UUID | Unset | None = UNSET
    """Company in whose name it is booked."""

    business_segment_id: UUID | Unset | None = UNSET
    """Business segment that it counts towards, such as leisure."""

    notes: str | Unset | None = UNSET
    """A remark to the property, such as a wish of the guest."""

    time_unit_amount: models.AmountParameters | Unset | None = UNSET
    """Price of every night, or of every other time unit of the service."""

    time_unit_prices: list[models.TimeUnitPriceParameters] | Unset | None = UNSET
    """Prices of single nights, or of other time units of the service."""

    product_orders: list[models.ProductOrderParameters] | Unset | None = UNSET
    """What else to order for the stay, such as breakfast."""

    availability_block_id: UUID | Unset | None = UNSET
    """The block whose allotment to use instead of what is available to everyone.

    It has to have some left.
    """

    adult_count: Int32 | Unset | None = UNSET
    """Deprecated. Use `person_counts` instead."""

    child_count: Int32 | Unset | None = UNSET
    """Deprecated. Use `person_counts` instead."""

    __secrets__ = frozenset({"voucher_code"})
    __deprecations__: ClassVar[Mapping[str, str]] = {
        "adult_count": "Use `person_counts` instead.",
        "child_count": "Use `person_counts` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
