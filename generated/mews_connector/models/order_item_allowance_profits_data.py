"""The schema `OrderItemAllowanceProfitsData`."""

from __future__ import annotations

from uuid import UUID

from mews_connector import models
from mews_runtime.schema.model import Model


class OrderItemAllowanceProfitsData(Model, kw_only=True, rename="pascal"):
    """What the property gains or loses by an allowance."""

    allowance_product_order_item_id: UUID
    """The item of the allowance that it comes from."""

    allowance_profit_type: models.AllowanceProfitType
    """What an entry about an allowance stands for.

    `AllowanceBreakage` is the gain from what guests left unused, and `AllowanceLoss` a loss.
    Each has a contra entry, which balances it in the accounts.
    """
