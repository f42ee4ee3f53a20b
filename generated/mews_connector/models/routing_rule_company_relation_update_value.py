"""The schema `RoutingRuleCompanyRelationUpdateValue`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class RoutingRuleCompanyRelationUpdateValue(Model, kw_only=True, rename="pascal"):
    """In which role on a reservation the company makes the rule apply from now on."""

    value: models.RoutingRuleCompanyRelation | Unset | None = UNSET
    """In which role on a reservation the company makes the rule apply."""
