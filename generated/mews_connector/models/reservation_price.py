"""The schema `ReservationPrice`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated


class ReservationPrice(Model, kw_only=True, rename="pascal"):
    """What one reservation would cost."""

    identifier: str | Unset | None = UNSET
    """The name that the request gave the reservation."""

    total_amount: models.Amount | Unset | None = UNSET
    """What the whole stay costs."""

    total: models.CurrencyValueParameters | Unset | None = UNSET
    """Deprecated. Use `total_amount` instead."""

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "total": "Use `total_amount` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
