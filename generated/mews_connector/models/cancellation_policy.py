"""The schema `CancellationPolicy`."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime, Int32


class CancellationPolicy(Model, kw_only=True, rename="pascal"):
    """A fee for canceling a reservation, and from when on it is due.

    It can be a fixed amount, a fraction of the price, or both.
    """

    id: UUID
    """Tells it apart from all others of its kind."""

    rate_group_id: UUID
    """The group of rates that it holds for."""

    created_utc: DateTime
    """When it was made, in UTC."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""

    applicability: models.CancellationPolicyApplicability
    """Which event the offset of a policy is counted from: when the reservation is made (`Creation`), when it starts, or the day on which it starts (`StartDate`)."""

    fee_extent: list[models.CancellationFeeExtent]
    """Which parts of a reservation the fee is charged on."""

    applicability_offset: str
    """How long before the start of the reservation the fee begins to be due, if `applicability` is `start`.

    An ISO 8601 duration in other operations; the documentation of this one shows `0M0D0:0:0.0`.
    """

    absolute_fee: models.CurrencyValue
    """The fixed amount of the fee."""

    relative_fee: Decimal
    """Which fraction of the price is due: 0.4 is 40 %."""

    fee_maximum_time_units: Int32 | Unset | None = UNSET
    """How many time units, such as nights, the fee is charged on at most.

    Without it there is no limit.
    """

    is_active: bool | Unset | None = UNSET
    """Whether it is in use. What was deleted is not."""
