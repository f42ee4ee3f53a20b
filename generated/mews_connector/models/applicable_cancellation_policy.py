"""The schema `ApplicableCancellationPolicy`."""

from __future__ import annotations

from decimal import Decimal

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import Duration, Int32


class ApplicableCancellationPolicy(Model, kw_only=True, rename="pascal"):
    """A fee for canceling a certain reservation, and from when on it is due.

    It can be a fixed amount, a fraction of the price, or both.
    """

    applicability: models.CancellationPolicyApplicability
    """Which event the offset of a policy is counted from: when the reservation is made (`Creation`), when it starts, or the day on which it starts (`StartDate`)."""

    fee_extents: list[models.CancellationFeeExtent]
    """Which parts of the reservation the fee is charged on."""

    applicability_offset: Duration
    """How long before the start of the reservation the fee begins to be due, if `applicability` is `start`.

    An ISO 8601 duration.
    """

    absolute_fee: models.CurrencyValue
    """The fixed amount of the fee."""

    relative_fee: Decimal
    """Which fraction of the price is due: 0.4 is 40 %."""

    fee_maximum_time_units: Int32 | Unset | None = UNSET
    """How many time units, such as nights, the fee is charged on at most.

    Without it there is no limit.
    """
