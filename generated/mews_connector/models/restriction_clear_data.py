"""The schema `RestrictionClearData`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class RestrictionClearData(Model, kw_only=True, rename="pascal"):
    """The exact conditions of the restrictions to remove, and the interval to remove them from.

    Each id can also be written as `eid:` followed by the external identifier.
    """

    type_: models.RestrictionType
    """What guests cannot do on the restricted days: stay, arrive (`start`) or leave (`end`)."""

    days: models.RestrictionDays
    """Days of the week. Those that are `true` are restricted."""

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
    """The first day to clear, as midnight of that day in the property's time zone, converted to UTC."""

    end_utc: DateTime | Unset | None = UNSET
    """The last day to clear, as midnight of that day in the property's time zone, converted to UTC."""
