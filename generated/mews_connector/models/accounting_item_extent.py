"""The schema `AccountingItemExtent`."""

from __future__ import annotations

from mews_runtime.schema.model import Model


class AccountingItemExtent(Model, kw_only=True, rename="pascal"):
    """Which kinds of items to list."""

    order_items: bool
    """Whether to list what was consumed, such as nights and products."""

    payment_items: bool
    """Whether to list what was paid, such as cash and card payments."""

    credit_card_transactions: bool
    """Whether to list what became of card payments at the payment provider."""
