"""The schema `ServiceOverbookingLimitClearData`."""

from __future__ import annotations

from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class ServiceOverbookingLimitClearData(Model, kw_only=True, rename="pascal"):
    """An interval of time units from which all limits are removed."""

    first_time_unit_start_utc: DateTime
    """Start of the first time unit from which limits are removed, in UTC."""

    last_time_unit_start_utc: DateTime
    """Start of the last time unit from which limits are removed, in UTC.

    That unit is still part of the interval.
    """
