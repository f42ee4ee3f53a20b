"""The schema `RestrictionSetData`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime, Duration


class RestrictionSetData(Model, kw_only=True, rename="pascal"):
    """One restriction.

    Up to `days` the properties are its conditions: it holds for reservations that meet all of
    them, and one that is left out is met by every reservation. The others are its exceptions:
    it does not hold for reservations that keep to them, and without any it holds for all. Each
    id can also be written as `eid:` followed by the external identifier.
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
    """The first day on which it holds, as midnight of that day in the property's time zone, converted to UTC."""

    end_utc: DateTime | Unset | None = UNSET
    """The last day on which it holds, as midnight of that day in the property's time zone, converted to UTC."""

    min_advance: Duration | Unset | None = UNSET
    """How long before its start a reservation has to be made at least, as an ISO 8601 duration."""

    max_advance: Duration | Unset | None = UNSET
    """How long before its start a reservation can be made at most, as an ISO 8601 duration."""

    min_length: Duration | Unset | None = UNSET
    """How long a reservation has to last at least, as an ISO 8601 duration."""

    max_length: Duration | Unset | None = UNSET
    """How long a reservation can last at most, as an ISO 8601 duration."""

    min_price: models.CurrencyValue | Unset | None = UNSET
    """What a time unit has to cost at least."""

    max_price: models.CurrencyValue | Unset | None = UNSET
    """What a time unit can cost at most."""
