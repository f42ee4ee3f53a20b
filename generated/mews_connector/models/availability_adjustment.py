"""The schema `AvailabilityAdjustment`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated
from mews_runtime.schema.scalars import DateTime, Int32


class AvailabilityAdjustment(Model, kw_only=True, rename="pascal"):
    """By how much the availability of a resource category is raised or lowered in each time unit of an interval."""

    id: UUID
    """Tells it apart from all others of its kind."""

    resource_category_id: UUID
    """The category that has more or fewer units to book."""

    first_time_unit_start_utc: DateTime
    """The first time unit that is adjusted, as the start of it in UTC."""

    last_time_unit_start_utc: DateTime
    """The last time unit that is adjusted, as the start of it in UTC."""

    unit_count: Int32
    """How many units are added in each time unit, or taken away if it is negative, as for an availability block."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""

    is_active: bool
    """Whether it is in use. What was deleted is not."""

    activity_state: models.ActivityState
    """Deprecated. Use `is_active` instead."""

    availability_block_id: UUID | Unset | None = UNSET
    """The availability block that units are set aside for. None or absent if for none."""

    release_override_utc: DateTime | Unset | None = UNSET
    """When the units become available to others again, in UTC, whatever the release strategy of the availability block says.

    None or absent if that strategy holds.
    """

    pax_counts: list[models.PaxCount] | Unset | None = UNSET
    """How many guests are expected in the units."""

    first_time_unit_release_utc: DateTime | Unset | None = UNSET
    """When the units of the first time unit become available to others again, in UTC.

    It follows from `release_override_utc`, else from the block's release strategy, else from
    the property's `operational_editable_history_interval`. None or absent without a block.
    """

    start_utc: DateTime | Unset | None = UNSET
    """Deprecated. Use `first_time_unit_start_utc` instead."""

    end_utc: DateTime | Unset | None = UNSET
    """Deprecated. Use `last_time_unit_start_utc` instead."""

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "activity_state": "Use `is_active` instead.",
        "start_utc": "Use `first_time_unit_start_utc` instead.",
        "end_utc": "Use `last_time_unit_start_utc` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
