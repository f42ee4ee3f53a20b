"""The schema `AccountingOrderItemData`."""

from __future__ import annotations

from typing import Any

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.variants import Variant, Variants, decode_variants


class AccountingOrderItemData(Model, kw_only=True, rename="pascal"):
    """What is known of an order item because of its type."""

    discriminator: models.AccountingOrderItemDataDiscriminator | Unset | None = UNSET
    """What the account is charged for.

    `space_order` is the use of a space such as a room, `ProductOrder` a product, and `rebate`
    takes back some or all of another item.
    """

    value: Variant[
        models.RebateOrderItemData | models.ProductOrderItemData | dict[str, Any] | Unset | None
    ] = UNSET
    """None for all types but `rebate` and `ProductOrder`."""

    __variants__ = (
        Variants(
            "value",
            "discriminator",
            lambda: {
                "Rebate": models.RebateOrderItemData,
                "ProductOrder": models.ProductOrderItemData,
            },
        ),
    )

    def __post_init__(self) -> None:
        decode_variants(self)
