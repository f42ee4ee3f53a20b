"""The schema `CustomerItems`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated


class CustomerItems(Model, kw_only=True, rename="pascal"):
    """What one customer has consumed and paid that is not on a closed bill yet."""

    customer_id: UUID
    """Who has consumed and paid it."""

    order_items: list[models.AccountingOrderItem]
    """What was consumed, such as nights and products."""

    payment_items: list[models.PaymentItem]
    """What was paid, such as in cash, by card or on invoice."""

    items: list[models.AccountingItem] | Unset | None = UNSET
    """Deprecated. Use `order_items` and `payment_items` instead."""

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "items": "Use `order_items` and `payment_items` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
