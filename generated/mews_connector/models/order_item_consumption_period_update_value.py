"""The schema `OrderItemConsumptionPeriodUpdateValue`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class OrderItemConsumptionPeriodUpdateValue(Model, kw_only=True, rename="pascal"):
    """From which months items are taken from now on. A `Recurring` automation has to keep one."""

    value: models.OrderItemConsumptionPeriod | Unset | None = UNSET
    """In which months items have to be consumed to be routed, counted from the month of the run."""
