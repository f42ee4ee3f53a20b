"""The schema `BillOwnerData`."""

from __future__ import annotations

from typing import Any

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.variants import Variant, Variants, decode_variants


class BillOwnerData(Model, kw_only=True, rename="pascal"):
    """The customer or company that a bill is issued to, as on record when it was closed."""

    discriminator: models.BillAccountType | Unset | None = UNSET
    """Whether the data is a customer's or a company's."""

    value: Variant[
        models.BillCustomerData | models.BillCompanyData | dict[str, Any] | Unset | None
    ] = UNSET
    """A customer's data or a company's, as `discriminator` says."""

    __variants__ = (
        Variants(
            "value",
            "discriminator",
            lambda: {
                "BillCustomerData": models.BillCustomerData,
                "BillCompanyData": models.BillCompanyData,
            },
        ),
    )

    def __post_init__(self) -> None:
        decode_variants(self)
