"""The schema `AccountingItemUpdateResult`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class AccountingItemUpdateResult(Model, kw_only=True, rename="pascal"):
    """The order items and payments that were moved, as they are now."""

    order_items: list[models.AccountingOrderItem] | Unset | None = UNSET
    """Open order items, on their new bills."""

    payment_items: list[models.PaymentItem] | Unset | None = UNSET
    """Pending payments, on their new bills."""
