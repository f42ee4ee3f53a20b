"""The schema `OrderItemRebateData`."""

from __future__ import annotations

from uuid import UUID

from mews_runtime.schema.model import Model


class OrderItemRebateData(Model, kw_only=True, rename="pascal"):
    """What a rebate was given for."""

    product_id: UUID
    """Which product the rebated item had charged for."""

    rebated_item_id: UUID
    """The item that the rebate takes back, wholly or in part."""
