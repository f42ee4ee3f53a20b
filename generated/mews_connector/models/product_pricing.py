"""The schema `ProductPricing`."""

from __future__ import annotations

from typing import Any

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.variants import Variant, Variants, decode_variants


class ProductPricing(Model, kw_only=True, rename="pascal"):
    """A price in the older form, either fixed or relative to other prices."""

    discriminator: models.ProductPricingDiscriminator | Unset | None = UNSET
    """Whether a price is an amount of its own, or a share of other prices."""

    value: Variant[
        models.ExtendedAmount | models.RelativeProductPrice | dict[str, Any] | Unset | None
    ] = UNSET
    """The price, in the form that `discriminator` names."""

    __variants__ = (
        Variants(
            "value",
            "discriminator",
            lambda: {
                "Absolute": models.ExtendedAmount,
                "Relative": models.RelativeProductPrice,
            },
        ),
    )

    def __post_init__(self) -> None:
        decode_variants(self)
