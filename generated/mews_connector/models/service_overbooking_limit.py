"""The schema `ServiceOverbookingLimit`."""

from __future__ import annotations

from uuid import UUID

from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime, Int32


class ServiceOverbookingLimit(Model, kw_only=True, rename="pascal"):
    """How many reservations a service takes beyond its resources, during some time units."""

    id: UUID
    """Tells it apart from all others of its kind."""

    service_id: UUID
    """Which bookable service may be overbooked."""

    first_time_unit_start_utc: DateTime
    """Start of the first time unit in which it holds, in UTC."""

    last_time_unit_start_utc: DateTime
    """Start of the last time unit in which it holds, in UTC.

    That unit is still part of the interval.
    """

    limit: Int32
    """How many reservations there may be beyond the resources, in each of the time units."""

    created_utc: DateTime
    """When it was made, in UTC."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""

    is_active: bool
    """Whether it holds. What was deleted does not."""
