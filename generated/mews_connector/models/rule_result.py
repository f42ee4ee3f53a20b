"""The schema `RuleResult`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class RuleResult(Model, kw_only=True, rename="pascal"):
    """One page of rules, newest first, and what they refer to as far as `extent` asks for it."""

    rules: list[models.Rule] | Unset | None = UNSET
    """Those that match the filters."""

    rule_actions: list[models.RuleAction] | Unset | None = UNSET
    """What the rules of the page do. A rule can do several things."""

    rates: list[models.RateForExtent] | Unset | None = UNSET
    """Rates that the listed conditions name."""

    rate_groups: list[models.RateGroupV20170412] | Unset | None = UNSET
    """Rate groups that the listed conditions name."""

    resource_categories: list[models.ResourceCategory] | Unset | None = UNSET
    """Resource categories that the listed conditions name."""

    business_segments: list[models.BusinessSegment] | Unset | None = UNSET
    """Business segments that the listed conditions name."""

    cursor: UUID | Unset | None = UNSET
    """Id of the last and so oldest item of the page.

    Goes into the next request's `limitation`. None means that there was nothing left to list.
    """
