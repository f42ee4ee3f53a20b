"""The schema `OrderItemData`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class OrderItemData(Model, kw_only=True, rename="pascal"):
    """What a charge refers to.

    One property beside `discriminator` is there, the one that it names.
    """

    discriminator: models.OrderItemDataDiscriminator | Unset | None = UNSET
    """Which other property of `OrderItemData` is there."""

    rebate: models.OrderItemRebateData | Unset | None = UNSET
    """What a rebate was given for."""

    product: models.OrderItemProductData | Unset | None = UNSET
    """The product that an item charges for."""

    allowance_discount: models.OrderItemAllowanceDiscountData | Unset | None = UNSET
    """How an allowance pays for another item."""

    allowance_profits: models.OrderItemAllowanceProfitsData | Unset | None = UNSET
    """What the property gains or loses by an allowance."""
