"""The schema `ServiceOverbookingLimitSetData`."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class ServiceOverbookingLimitSetData(Model, kw_only=True, rename="pascal"):
    """One limit, and the time units in which it is to hold."""

    first_time_unit_start_utc: DateTime
    """Start of the first time unit in which it is to hold, in UTC."""

    last_time_unit_start_utc: DateTime
    """Start of the last time unit in which it is to hold, in UTC.

    That unit is still part of the interval.
    """

    limit: Annotated[int, Meta(ge=0, le=2147483647)]
    """How many reservations there may be beyond the resources, in each of the time units."""
