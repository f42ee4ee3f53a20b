"""The schema `DependentRatePricingParameters`."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from msgspec import Meta

from mews_runtime.schema.model import Model


class DependentRatePricingParameters(Model, kw_only=True, rename="pascal"):
    """How prices are derived from those of another rate. Both adjustments are made."""

    base_rate_id: Annotated[str, Meta(min_length=1)]
    """The rate that its prices are derived from: the id of that rate, or `eid:` followed by its external identifier."""

    relative_adjustment: Decimal
    """By which fraction the prices differ from those of the base rate: 0.15 is 15 % more, and a negative number is less."""

    absolute_adjustment: Decimal
    """By which amount the prices differ from those of the base rate. Less if negative."""
