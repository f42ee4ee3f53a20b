"""The schema `OrderAddResult`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class OrderAddResult(Model, kw_only=True, rename="pascal"):
    """What is known of the order once it is charged."""

    order_id: UUID | Unset | None = UNSET
    """The new order, as `product_service_order_ids` of `productServiceOrders/getAll` and as `service_order_ids` of `orderItems/getAll`."""
