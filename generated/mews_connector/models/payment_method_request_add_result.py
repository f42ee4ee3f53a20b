"""The schema `PaymentMethodRequestAddResult`."""

from __future__ import annotations

from uuid import UUID

from mews_runtime.schema.model import Model


class PaymentMethodRequestAddResult(Model, kw_only=True, rename="pascal"):
    """How Mews refers to the request."""

    payment_method_request_id: UUID
    """Tells the request apart from all others."""
