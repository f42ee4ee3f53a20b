"""The schema `TimeUnitPricesUpdateValue`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class TimeUnitPricesUpdateValue(Model, kw_only=True, rename="pascal"):
    """What single nights of a reservation cost, or other time units of the service."""

    value: list[models.TimeUnitPriceParameters] | Unset | None = UNSET
    """The prices from now on."""
