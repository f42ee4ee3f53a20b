"""The schema `OrderItemAllowanceDiscountData`."""

from __future__ import annotations

from uuid import UUID

from mews_runtime.schema.model import Model


class OrderItemAllowanceDiscountData(Model, kw_only=True, rename="pascal"):
    """How an allowance pays for another item."""

    discounted_order_item_id: UUID
    """The charge that it pays for, wholly or in part."""

    allowance_product_order_item_id: UUID
    """The item of the allowance that is used up by it."""
