"""The schema `PaymentRequestAddResult`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class PaymentRequestAddResult(Model, kw_only=True, rename="pascal"):
    """The payment requests as they were added."""

    payment_requests: list[models.PaymentRequest]
    """The new payment requests."""
