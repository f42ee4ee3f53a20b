"""The schema `ReservationCancellationPolicyResult`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class ReservationCancellationPolicyResult(Model, kw_only=True, rename="pascal"):
    """What it costs to cancel each of the reservations."""

    cancellation_policies: list[models.ReservationCancellationPolicies]
    """One entry for each reservation."""
