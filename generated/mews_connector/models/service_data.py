"""The schema `ServiceData`."""

from __future__ import annotations

from typing import Any

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.variants import Variant, Variants, decode_variants


class ServiceData(Model, kw_only=True, rename="pascal"):
    """What only a service of one kind has. `discriminator` tells the kind."""

    discriminator: models.ServiceType | Unset | None = UNSET
    """How a service is sold: `Bookable` ones for a number of time units, as stays are, and `Additional` ones by the product."""

    value: Variant[
        models.BookableServiceData | models.AdditionalServiceData | dict[str, Any] | Unset | None
    ] = UNSET
    """The settings of the kind that `discriminator` names."""

    __variants__ = (
        Variants(
            "value",
            "discriminator",
            lambda: {
                "Bookable": models.BookableServiceData,
                "Additional": models.AdditionalServiceData,
            },
        ),
    )

    def __post_init__(self) -> None:
        decode_variants(self)
