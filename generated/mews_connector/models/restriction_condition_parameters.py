"""The schema `RestrictionConditionParameters`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class RestrictionConditionParameters(Model, kw_only=True, rename="pascal"):
    """Which reservations to restrict: those that meet all conditions.

    One that is None or absent is met by every reservation. Each id can also be written as
    `eid:` followed by the external identifier.
    """

    type_: models.RestrictionType
    """What guests cannot do on the restricted days: stay, arrive (`start`) or leave (`end`)."""

    exact_rate_id: str | Unset | None = UNSET
    """The only rate that it holds for."""

    base_rate_id: str | Unset | None = UNSET
    """The base rate that it holds for, together with all rates that depend on it."""

    rate_group_id: str | Unset | None = UNSET
    """The group whose rates it holds for."""

    resource_category_id: str | Unset | None = UNSET
    """The only resource category that it holds for."""

    resource_category_type: models.ResourceCategoryType | Unset | None = UNSET
    """The type of the resource categories that it holds for."""

    start_utc: DateTime | Unset | None = UNSET
    """The first day on which it holds, as midnight of that day in the property's time zone, converted to UTC."""

    end_utc: DateTime | Unset | None = UNSET
    """The last day on which it holds, as midnight of that day in the property's time zone, converted to UTC."""

    days: list[str] | Unset | None = UNSET
    """Names of the weekdays on which it holds.

    All days when absent or None, and for a service whose time unit is longer than a day.
    """

    hours: models.RestrictionHours | Unset | None = UNSET
    """Hours at which it holds. All hours when absent or None."""
