"""The schema `TaxBreakdown`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class TaxBreakdown(Model, kw_only=True, rename="pascal"):
    """The parts of an amount that are taxed at different rates."""

    items: list[models.TaxBreakdownItem]
    """One part for each rate. Together they make up the amount."""
