"""The schema `ProductOrderItemData`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class ProductOrderItemData(Model, kw_only=True, rename="pascal"):
    """Which product it is, and for guests of which age."""

    age_category_id: UUID | Unset | None = UNSET
    """Age of the guest that it was ordered for."""

    product_id: UUID | Unset | None = UNSET
    """What was ordered."""
