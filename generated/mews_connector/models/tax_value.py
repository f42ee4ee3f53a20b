"""The schema `TaxValue`."""

from __future__ import annotations

from decimal import Decimal

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class TaxValue(Model, kw_only=True, rename="pascal"):
    """How much tax one rate adds to an amount."""

    code: str | Unset | None = UNSET
    """Which rate it is, as `taxations/getAll` lists them, such as `UK-S`."""

    value: Decimal | Unset | None = UNSET
    """What is added, in the currency of the amount."""
