"""The schema `CurrencyValue`."""

from __future__ import annotations

from decimal import Decimal

from mews_runtime.schema.model import Model


class CurrencyValue(Model, kw_only=True, rename="pascal"):
    """Money in one currency, of which nothing is said about tax."""

    currency: str
    """Code by ISO 4217, such as `GBP`."""

    value: Decimal
    """How much it is."""
