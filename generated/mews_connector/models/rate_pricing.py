"""The schema `RatePricing`."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import ClassVar

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated
from mews_runtime.schema.scalars import DateTime


class RatePricing(Model, kw_only=True, rename="pascal"):
    """What a time unit costs at a rate."""

    currency: str
    """ISO 4217 code of the currency of all amounts and absolute adjustments."""

    time_unit_starts_utc: list[DateTime]
    """Start of each time unit of the interval, in UTC.

    Each list of prices has one for each of them, in the same order.
    """

    base_amount_prices: list[models.Amount]
    """The price of each time unit before it is adjusted to a resource category."""

    category_prices: list[models.ResourceCategoryPricing]
    """The prices in each resource category."""

    category_adjustments: list[models.ResourceCategoryAdjustment]
    """By how much the prices of resource categories differ."""

    age_category_adjustments: list[models.AgeCategoryAdjustment] | Unset | None = UNSET
    """What guests of an age category cost more or less."""

    relative_adjustment: Decimal | Unset | None = UNSET
    """By which fraction the prices differ from those of the base rate: 0.15 is 15 % more, and a negative number is less."""

    absolute_adjustment: Decimal | Unset | None = UNSET
    """By which amount the prices differ from those of the base rate. Less if negative."""

    empty_unit_adjustment: Decimal | Unset | None = UNSET
    """What is added to the price when the resource is not filled to its capacity.

    A discount if negative.
    """

    extra_unit_adjustment: Decimal | Unset | None = UNSET
    """What is added to the price when more guests stay than the capacity of the resource."""

    dates_utc: list[DateTime] | Unset | None = UNSET
    """Deprecated. Use `time_unit_starts_utc` instead."""

    base_prices: list[Decimal] | Unset | None = UNSET
    """Deprecated. Use `base_amount_prices` instead."""

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "dates_utc": "Use `time_unit_starts_utc` instead.",
        "base_prices": "Use `base_amount_prices` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
