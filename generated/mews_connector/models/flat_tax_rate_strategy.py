"""The schema `FlatTaxRateStrategy`."""

from __future__ import annotations

from decimal import Decimal

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class FlatTaxRateStrategy(Model, kw_only=True, rename="pascal"):
    """A fixed amount."""

    currency_code: str | Unset | None = UNSET
    """In which currency the amount is, by ISO 4217."""

    value: Decimal | Unset | None = UNSET
    """The amount itself."""
