"""The schema `AccountingItemResult`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class AccountingItemResult(Model, kw_only=True, rename="pascal"):
    """What matches the filters, by kind. A kind that `extent` does not ask for is None or absent."""

    order_items: list[models.AccountingOrderItem] | Unset | None = UNSET
    """What was consumed, such as nights and products."""

    payment_items: list[models.PaymentItem] | Unset | None = UNSET
    """What was paid, such as cash and card payments."""

    credit_card_transactions: list[models.CreditCardTransaction] | Unset | None = UNSET
    """What became of card payments at the payment provider."""
