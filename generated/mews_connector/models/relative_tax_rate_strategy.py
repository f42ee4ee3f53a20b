"""The schema `RelativeTaxRateStrategy`."""

from __future__ import annotations

from decimal import Decimal

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class RelativeTaxRateStrategy(Model, kw_only=True, rename="pascal"):
    """A share of the net price."""

    value: Decimal | Unset | None = UNSET
    """The share of 1, such as 0.2 for 20 %."""
