"""The schema `RatePricingParameters`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class RatePricingParameters(Model, kw_only=True, rename="pascal"):
    """How the prices of a new rate are made. `pricing_type` says which of the two counts."""

    base_rate_pricing: models.BaseRatePricingParameters | Unset | None = UNSET
    """For a rate with prices of its own.

    Without it a time unit costs 10,000 in the property's default currency, taxed as
    accommodation is by default.
    """

    dependent_rate_pricing: models.DependentRatePricingParameters | Unset | None = UNSET
    """For a rate that depends on another, and required there."""
