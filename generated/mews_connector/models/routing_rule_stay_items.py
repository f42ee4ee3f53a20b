"""The schema `RoutingRuleStayItems`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class RoutingRuleStayItems(Model, kw_only=True, rename="pascal"):
    """Which parts of a stay a rule routes."""

    nights: bool | Unset | None = UNSET
    """Whether what the nights cost is routed."""

    city_tax: bool | Unset | None = UNSET
    """Whether the tax that a city takes on stays is routed."""

    product_category_ids: list[UUID] | Unset | None = UNSET
    """Categories whose products are routed."""
