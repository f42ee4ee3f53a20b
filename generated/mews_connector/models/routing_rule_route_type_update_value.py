"""The schema `RoutingRuleRouteTypeUpdateValue`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class RoutingRuleRouteTypeUpdateValue(Model, kw_only=True, rename="pascal"):
    """Whether everything in a stay is routed from now on, or only what `selected_stay_items` names."""

    value: models.RoutingRuleRouteType | Unset | None = UNSET
    """Whether everything in a stay is routed, or only what `selected_stay_items` names."""
