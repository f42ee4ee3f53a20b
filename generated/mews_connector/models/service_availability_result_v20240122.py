"""The schema `ServiceAvailabilityResultV20240122`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class ServiceAvailabilityResultV20240122(Model, kw_only=True, rename="pascal"):
    """The numbers that were asked for, by resource category."""

    time_unit_starts_utc: list[DateTime]
    """Start of each time unit of the interval, in UTC.

    Each list of numbers has one for each of them, in the same order.
    """

    resource_category_availabilities: list[models.ResourceCategoryAvailabilityV20240122]
    """One entry for each resource category. Empty if none is assigned to the service."""
