"""The schema `LoyaltyTierWriteResult`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class LoyaltyTierWriteResult(Model, kw_only=True, rename="pascal"):
    """The levels as they are now."""

    loyalty_tiers: list[models.LoyaltyTier]
    """Those that were added or changed."""
