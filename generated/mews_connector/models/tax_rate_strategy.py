"""The schema `TaxRateStrategy`."""

from __future__ import annotations

from typing import Any

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.variants import Variant, Variants, decode_variants


class TaxRateStrategy(Model, kw_only=True, rename="pascal"):
    """How a tax is computed."""

    discriminator: models.TaxRateStrategyDiscriminator | Unset | None = UNSET
    """What a tax is computed from: `Relative` is a share of the net price, `Flat` a fixed amount, and `Dependent` a share of the net price together with other taxes."""

    value: Variant[
        models.RelativeTaxRateStrategy
        | models.FlatTaxRateStrategy
        | models.DependentTaxRateStrategy
        | dict[str, Any]
        | Unset
        | None
    ] = UNSET
    """What the tax is computed with, in the form that `discriminator` says."""

    __variants__ = (
        Variants(
            "value",
            "discriminator",
            lambda: {
                "Relative": models.RelativeTaxRateStrategy,
                "Flat": models.FlatTaxRateStrategy,
                "Dependent": models.DependentTaxRateStrategy,
            },
        ),
    )

    def __post_init__(self) -> None:
        decode_variants(self)
