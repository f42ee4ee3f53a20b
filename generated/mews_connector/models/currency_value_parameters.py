"""The schema `CurrencyValueParameters`."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import ClassVar

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model, warn_deprecated


class CurrencyValueParameters(Model, kw_only=True, rename="pascal"):
    """Money in one currency, from before taxes were listed with it.

    Where the same is there as an `amount`, use that.
    """

    currency: str
    """Code by ISO 4217, such as `GBP`."""

    value: Decimal | Unset | None = UNSET
    """How much it is."""

    net: Decimal | Unset | None = UNSET
    """Deprecated. Without tax. Deprecated, with nothing in its place."""

    tax: Decimal | Unset | None = UNSET
    """Deprecated. How much of it is tax. Deprecated, with nothing in its place."""

    tax_rate: Decimal | Unset | None = UNSET
    """Deprecated. At how many percent it is taxed. Deprecated, with nothing in its place."""

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "net": "Without tax. Deprecated, with nothing in its place.",
        "tax": "How much of it is tax. Deprecated, with nothing in its place.",
        "tax_rate": "At how many percent it is taxed. Deprecated, with nothing in its place.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
