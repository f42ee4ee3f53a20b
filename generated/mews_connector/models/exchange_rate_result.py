"""The schema `ExchangeRateResult`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class ExchangeRateResult(Model, kw_only=True, rename="pascal"):
    """Exchange rates between the currencies of properties."""

    exchange_rates: list[models.ExchangeRate]
    """One entry for each property, pair of currencies and direction."""
