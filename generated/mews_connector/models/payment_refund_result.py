"""The schema `PaymentRefundResult`."""

from __future__ import annotations

from uuid import UUID

from mews_connector import models
from mews_runtime.schema.model import Model


class PaymentRefundResult(Model, kw_only=True, rename="pascal"):
    """The refund, as far as it has come."""

    payment_id: UUID
    """What is given back in part or in full."""

    refund_id: UUID
    """The payment that gives it back. `payments/getAll` finds it, as one of the `payment_ids`."""

    type_: models.RefundType
    """Whether it goes back to a card, or in another way that Mews processes."""

    amount: models.CurrencyValue
    """How much is given back, as a positive number."""

    state: models.PaymentState
    """Whether the money has been taken (`Charged`), may still be (`Pending`, `Verifying`), could not be (`Failed`), or is no longer to be (`Canceled`)."""
