"""The schema `AvailabilityBlockParameters`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated
from mews_runtime.schema.scalars import DateTime


class AvailabilityBlockParameters(Model, kw_only=True, rename="pascal"):
    """A block to set up. It needs `template_rate_id`, or `rate_id`, which means the same."""

    service_id: UUID
    """From which service the rooms are to be."""

    first_time_unit_start_utc: DateTime
    """When the first time unit begins, in UTC: for a service by the day, at midnight in the property's own time zone."""

    last_time_unit_start_utc: DateTime
    """When the last time unit begins, in UTC. That unit is still part of the block."""

    state: models.AvailabilityBlockState
    """Whether a block lowers availability, and whether reservations can be made in it.

    A `Confirmed` one does both. An `Optional` one only lowers availability, an `Inquired` one
    does neither, as on a waiting list, and a `Canceled` one does neither any more.
    """

    template_rate_id: UUID | Unset | None = UNSET
    """The rate that is the template for the one that the block gets.

    None or absent only where there is a `rate_id`.
    """

    released_utc: DateTime | Unset | None = UNSET
    """When all rooms that are left become available to everybody again, in UTC.

    Goes before `rolling_release_offset`. Without either, the block is not released by itself.
    """

    rolling_release_offset: str | Unset | None = UNSET
    """How long before its start each adjustment is released, as an ISO 8601 duration such as P3DT4H.

    A negative one means after it. Ignored beside `released_utc`.
    """

    name: str | Unset | None = UNSET
    """How the staff is to find it, such as the occasion."""

    voucher_code: str | Unset | None = UNSET
    """Gives access to the rate, if that is a private one."""

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

    external_identifier: Annotated[str, Meta(max_length=255)] | Unset | None = UNSET
    """What it is called in the system of the caller."""

    notes: str | Unset | None = UNSET
    """A remark on the block."""

    quote_id: UUID | Unset | None = UNSET
    """The quote of Mews Events that it belongs to."""

    purchase_order_number: str | Unset | None = UNSET
    """The customer's own number of the purchase. New reservations in the block get it, too."""

    business_segment_id: UUID | Unset | None = UNSET
    """As which kind of business the group counts."""

    pickup_distribution: models.PickupDistribution | Unset | None = UNSET
    """How reservations of the block are grouped, for good. None or absent means `AllInOneGroup`."""

    rate_id: UUID | Unset | None = UNSET
    """Deprecated. Use `template_rate_id` instead, beside which it is ignored."""

    __secrets__ = frozenset({"voucher_code"})
    __deprecations__: ClassVar[Mapping[str, str]] = {
        "rate_id": "Use `template_rate_id` instead, beside which it is ignored.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
