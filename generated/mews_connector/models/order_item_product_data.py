"""The schema `OrderItemProductData`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class OrderItemProductData(Model, kw_only=True, rename="pascal"):
    """The product that an item charges for."""

    product_id: UUID
    """What was ordered, as `products/getAll` lists it."""

    age_category_id: UUID | Unset | None = UNSET
    """For guests of which age it was ordered. None or absent where age does not matter."""

    product_type: models.ProductType | Unset | None = UNSET
    """Whether a product is an ordinary one, or an allowance: a budget, included in a rate, out of which guests pay other charges."""
