"""The schema `RuleExtent`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class RuleExtent(Model, kw_only=True, rename="pascal"):
    """What to return beside the rules themselves."""

    rule_actions: bool | Unset | None = UNSET
    """Whether to return what the rules do."""

    rates: bool | Unset | None = UNSET
    """Whether to return the rates that conditions name."""

    rate_groups: bool | Unset | None = UNSET
    """Whether to return the rate groups that conditions name."""

    resource_categories: bool | Unset | None = UNSET
    """Whether to return the resource categories that conditions name."""

    business_segments: bool | Unset | None = UNSET
    """Whether to return the business segments that conditions name."""
