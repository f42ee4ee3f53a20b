"""The schema `RuleConditions`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import Int32


class RuleConditions(Model, kw_only=True, rename="pascal"):
    """Which reservations a rule applies to. A condition that is None or absent is not checked."""

    rate_id: models.RuleCondition | Unset | None = UNSET
    """Compared with the rate of the reservation."""

    rate_group_id: models.RuleCondition | Unset | None = UNSET
    """Compared with the group of the rate of the reservation."""

    business_segment_id: models.RuleCondition | Unset | None = UNSET
    """Compared with the business segment of the reservation."""

    resource_category_id: models.RuleCondition | Unset | None = UNSET
    """Compared with the resource category that the reservation is for."""

    resource_category_type: models.RuleCondition | Unset | None = UNSET
    """Compared with the type of the resource category that the reservation is for, such as `Suite`."""

    origin: models.RuleCondition | Unset | None = UNSET
    """Compared with how the reservation came in, such as `Connector`."""

    travel_agency_id: models.RuleCondition | Unset | None = UNSET
    """Compared with the company that is the travel agency of the reservation."""

    minimum_time_unit_count: Int32 | Unset | None = UNSET
    """The fewest time units, such as nights, that the reservation may last."""

    maximum_time_unit_count: Int32 | Unset | None = UNSET
    """The most time units, such as nights, that the reservation may last."""
