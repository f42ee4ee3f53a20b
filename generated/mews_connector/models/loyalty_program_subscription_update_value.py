"""The schema `LoyaltyProgramSubscriptionUpdateValue`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class LoyaltyProgramSubscriptionUpdateValue(Model, kw_only=True, rename="pascal"):
    """Whether members pay for it from now on."""

    value: models.LoyaltyProgramSubscription
    """Whether members pay for it."""
