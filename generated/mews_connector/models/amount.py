"""The schema `Amount`."""

from __future__ import annotations

from decimal import Decimal

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class Amount(Model, kw_only=True, rename="pascal"):
    """Money in one currency, with and without tax.

    `gross_value` is `net_value` and all of `tax_values` together.
    """

    currency: str
    """Code of the currency by ISO 4217, such as `GBP`."""

    gross_value: Decimal
    """With all taxes."""

    tax_values: list[models.TaxValue]
    """How much of the gross value is tax, by tax rate."""

    net_value: Decimal | Unset | None = UNSET
    """Without any tax.

    None or absent where only the gross value is kept, as in the price of a product.
    """

    breakdown: models.TaxBreakdown | Unset | None = UNSET
    """From which net values the taxes were calculated."""
