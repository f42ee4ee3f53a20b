"""The schema `TaxationResult`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class TaxationResult(Model, kw_only=True, rename="pascal"):
    """All taxes that Mews knows."""

    taxations: list[models.Taxation] | Unset | None = UNSET
    """The taxes, each of which has one rate or more."""

    tax_rates: list[models.TaxRate] | Unset | None = UNSET
    """The rates of these taxes."""
