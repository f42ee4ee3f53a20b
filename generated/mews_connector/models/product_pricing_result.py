"""The schema `ProductPricingResult`."""

from __future__ import annotations

from uuid import UUID

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class ProductPricingResult(Model, kw_only=True, rename="pascal"):
    """What a product costs."""

    product_id: UUID
    """Whose prices they are."""

    time_unit_starts_utc: list[DateTime]
    """Start of each time unit of the interval, in UTC.

    Each list of prices has one for each of them, in the same order.
    """

    base_amount_prices: list[models.Amount]
    """The base price in each time unit, regardless of age."""

    age_category_prices: list[models.AgeCategoryPricing]
    """The prices for guests of single age categories."""
