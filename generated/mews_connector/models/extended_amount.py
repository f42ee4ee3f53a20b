"""The schema `ExtendedAmount`."""

from __future__ import annotations

from decimal import Decimal

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class ExtendedAmount(Model, kw_only=True, rename="pascal"):
    """Money in one currency, with and without tax, and again in the older form of a `value` with a single tax rate."""

    currency: str
    """Code of the currency by ISO 4217, such as `GBP`."""

    net_value: Decimal
    """Without any tax."""

    gross_value: Decimal
    """With all taxes."""

    tax_values: list[models.TaxValue]
    """How much of the gross value is tax, by tax rate."""

    breakdown: models.TaxBreakdown
    """From which net values the taxes were calculated."""

    value: Decimal | Unset | None = UNSET
    """The same as `gross_value`."""

    net: Decimal | Unset | None = UNSET
    """The same as `net_value`."""

    tax: Decimal | Unset | None = UNSET
    """What all taxes add up to."""

    tax_rate: Decimal | Unset | None = UNSET
    """At how many percent it is taxed."""
