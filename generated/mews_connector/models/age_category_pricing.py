"""The schema `AgeCategoryPricing`."""

from __future__ import annotations

from uuid import UUID

from mews_connector import models
from mews_runtime.schema.model import Model


class AgeCategoryPricing(Model, kw_only=True, rename="pascal"):
    """What a product costs guests of one age category."""

    age_category_id: UUID
    """Which guests these prices are for."""

    prices: list[models.Amount]
    """The price in each time unit, in the order of `time_unit_starts_utc`."""
