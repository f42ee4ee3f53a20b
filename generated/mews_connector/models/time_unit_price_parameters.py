"""The schema `TimeUnitPriceParameters`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import Int32


class TimeUnitPriceParameters(Model, kw_only=True, rename="pascal"):
    """What one night of a reservation costs, or another time unit of the service."""

    index: Int32
    """Which night it is: 0 is the first."""

    amount: models.AmountParameters | Unset | None = UNSET
    """What it costs."""
