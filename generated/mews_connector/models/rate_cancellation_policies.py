"""The schema `RateCancellationPolicies`."""

from __future__ import annotations

from uuid import UUID

from mews_connector import models
from mews_runtime.schema.model import Model


class RateCancellationPolicies(Model, kw_only=True, rename="pascal"):
    """What it would cost to cancel a stay at one rate."""

    rate_id: UUID
    """The rate that the policies hold for."""

    policies: list[models.ApplicableCancellationPolicy]
    """All policies that hold for stays at it."""
