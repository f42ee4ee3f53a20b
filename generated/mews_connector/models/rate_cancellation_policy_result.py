"""The schema `RateCancellationPolicyResult`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class RateCancellationPolicyResult(Model, kw_only=True, rename="pascal"):
    """What it would cost to cancel a stay at each of the rates."""

    cancellation_policies: list[models.RateCancellationPolicies]
    """One entry for each rate."""
