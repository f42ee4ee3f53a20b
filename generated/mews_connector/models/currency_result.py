"""The schema `CurrencyResult`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class CurrencyResult(Model, kw_only=True, rename="pascal"):
    """All currencies that Mews knows."""

    currencies: list[models.Currency]
    """One entry for each that amounts can be in."""
