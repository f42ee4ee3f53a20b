"""The schema `TaxBreakdownItem`."""

from __future__ import annotations

from decimal import Decimal

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class TaxBreakdownItem(Model, kw_only=True, rename="pascal"):
    """The part of an amount that is taxed at one rate."""

    net_value: Decimal
    """What the tax was calculated from."""

    tax_value: Decimal
    """What the rate adds to it."""

    tax_rate_code: str | Unset | None = UNSET
    """Which rate it is, such as `UK-S`. None for the part that is not taxed."""
