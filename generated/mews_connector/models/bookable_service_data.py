"""The schema `BookableServiceData`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated
from mews_runtime.schema.scalars import Duration


class BookableServiceData(Model, kw_only=True, rename="pascal"):
    """When a bookable service takes place, relative to its time units.

    One that is booked for a day need not last from midnight to midnight. A nightly stay starts
    in the afternoon and ends on the next morning.
    """

    end_offset: str
    """How long after the end of the last time unit the service ends by default, as an ISO 8601 duration.

    11 hours mean check-out at eleven on the morning after. It is negative for a service that
    ends on the same day.
    """

    occupancy_end_offset: str
    """How long after the end of the last time unit the resource ceases to count as occupied, in availability and in reports.

    An ISO 8601 duration, which may be negative.
    """

    occupancy_start_offset: Duration
    """How long after the start of the first time unit the resource counts as occupied, in availability and in reports.

    An ISO 8601 duration.
    """

    start_offset: Duration
    """How long after the start of the first time unit the service starts by default, as an ISO 8601 duration.

    15 hours mean check-in at three in the afternoon.
    """

    time_unit_period: models.TimeUnitPeriod
    """How long a time unit is, in whole numbers of which a service is booked.

    A month is one of the calendar.
    """

    time_unit: models.TimeUnitPeriod | Unset | None = UNSET
    """Deprecated. Use `time_unit_period` instead."""

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "time_unit": "Use `time_unit_period` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
