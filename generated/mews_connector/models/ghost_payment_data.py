"""The schema `GhostPaymentData`."""

from __future__ import annotations

from uuid import UUID

from mews_runtime.schema.model import Model


class GhostPaymentData(Model, kw_only=True, rename="pascal"):
    """Which original payment a ghost payment refers to."""

    original_payment_id: UUID
    """The payment that it refers to."""
