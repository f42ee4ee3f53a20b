"""The schema `ServiceAvailabilityResult`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated
from mews_runtime.schema.scalars import DateTime


class ServiceAvailabilityResult(Model, kw_only=True, rename="pascal"):
    """How many resources of each category can be booked in each time unit."""

    time_unit_starts_utc: list[DateTime]
    """Start of each time unit of the interval, in UTC.

    Each list of numbers has one for each of them, in the same order.
    """

    category_availabilities: list[models.ResourceCategoryAvailability]
    """One entry for each resource category of the service."""

    dates_utc: list[DateTime] | Unset | None = UNSET
    """Deprecated. Use `time_unit_starts_utc` instead."""

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "dates_utc": "Use `time_unit_starts_utc` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
