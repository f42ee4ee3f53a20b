"""The schema `ReservationCancellationPolicies`."""

from __future__ import annotations

from uuid import UUID

from mews_connector import models
from mews_runtime.schema.model import Model


class ReservationCancellationPolicies(Model, kw_only=True, rename="pascal"):
    """What it costs to cancel one reservation."""

    reservation_id: UUID
    """The reservation that the policies hold for."""

    policies: list[models.ApplicableCancellationPolicy]
    """All policies that hold for it."""
