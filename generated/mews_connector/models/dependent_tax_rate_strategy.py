"""The schema `DependentTaxRateStrategy`."""

from __future__ import annotations

from decimal import Decimal

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class DependentTaxRateStrategy(Model, kw_only=True, rename="pascal"):
    """A share of the net price together with other taxes on it."""

    base_taxation_codes: list[str] | Unset | None = UNSET
    """Which other taxes are added to the net price before the share is taken."""

    value: Decimal | Unset | None = UNSET
    """The share of 1, such as 0.1 for 10 %."""
