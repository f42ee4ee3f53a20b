"""The schema `AgeCategoryAdjustment`."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from mews_connector import models
from mews_runtime.schema.model import Model


class AgeCategoryAdjustment(Model, kw_only=True, rename="pascal"):
    """What a guest of an age category costs more or less."""

    age_category_id: UUID
    """The age category of the guest."""

    absolute_value: Decimal
    """What is added to the price, in the currency of the rate."""

    type_: models.AgeCategoryAdjustmentType
    """Which guests an adjustment counts for: those beyond the capacity of the resource (`extra_occupancy_adjustment`), those that are missing to fill it (`negative_occupancy_adjustment`), or those within it."""
