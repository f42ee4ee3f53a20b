"""The schema `PaymentRequestCancelResult`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class PaymentRequestCancelResult(Model, kw_only=True, rename="pascal"):
    """The payment requests as they are now."""

    payment_requests: list[models.PaymentRequest]
    """All that were withdrawn."""
