"""The schema `RoutingRuleApplicabilityUpdateValue`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class RoutingRuleApplicabilityUpdateValue(Model, kw_only=True, rename="pascal"):
    """Whether a rule applies to all reservations from now on, or only to prepaid ones."""

    value: models.RoutingRuleApplicability | Unset | None = UNSET
    """Whether a rule applies to all future reservations with the company, or only to prepaid ones."""
