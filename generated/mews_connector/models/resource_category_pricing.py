"""The schema `ResourceCategoryPricing`."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import ClassVar
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated


class ResourceCategoryPricing(Model, kw_only=True, rename="pascal"):
    """What a time unit costs in one resource category."""

    category_id: UUID
    """The resource category that has these prices."""

    amount_prices: list[models.Amount]
    """The price of each time unit, in the order of `time_unit_starts_utc`."""

    prices: list[Decimal] | Unset | None = UNSET
    """Deprecated. Use `amount_prices` instead."""

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "prices": "Use `amount_prices` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
