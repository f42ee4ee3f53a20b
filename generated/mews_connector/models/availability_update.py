"""The schema `AvailabilityUpdate`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import warn_deprecated
from mews_runtime.schema.scalars import DateTime
from mews_runtime.schema.updates import Update, UpdateModel, wrap_updates


class AvailabilityUpdate(UpdateModel, kw_only=True, rename="pascal"):
    """One adjustment of one resource category over an interval of time units.

    The interval may span 367 hours, 367 days or 60 months, by the service's time unit.
    """

    first_time_unit_start_utc: DateTime
    """The instant, in UTC, at which the first time unit starts.

    A day starts at midnight in the property's own time zone.
    """

    last_time_unit_start_utc: DateTime
    """The instant, in UTC, at which the last time unit starts.

    That unit is still part of the interval.
    """

    resource_category_id: UUID
    """The category that is to have more or fewer units to book."""

    unit_count_adjustment: Update[int | None, models.Int32UpdateValue]
    """By how many units availability differs from the resources that exist, up or down.

    It replaces the value before it, and does not add to it. Without a `value` the adjustments
    in the interval are removed.
    """

    start_utc: DateTime | Unset | None = UNSET
    """Deprecated. Use `first_time_unit_start_utc` instead."""

    end_utc: DateTime | Unset | None = UNSET
    """Deprecated. Use `last_time_unit_start_utc` instead."""

    availability_block_id: UUID | Unset | None = UNSET
    """Id of the availability block whose availability is adjusted."""

    pax_counts: Annotated[list[models.PaxCount], Meta(max_length=5)] | Unset | None = UNSET
    """How the adjustment splits over numbers of guests.

    Only with `availability_block_id`. The unit counts add up to the absolute value of the
    adjustment. Replaces every earlier split; left out, it resets them.
    """

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "start_utc": "Use `first_time_unit_start_utc` instead.",
        "end_utc": "Use `last_time_unit_start_utc` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
        wrap_updates(self)
