"""The schema `RoutingRuleStayItemsUpdateParameters`."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.updates import NullableUpdate, UpdateModel, wrap_updates


class RoutingRuleStayItemsUpdateParameters(UpdateModel, kw_only=True, rename="pascal"):
    """Which parts of a stay a rule routes from now on. What is absent or None is kept."""

    nights: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """Whether what the nights cost is routed."""

    city_tax: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """Whether the tax that a city takes on stays is routed."""

    product_category_ids: (
        NullableUpdate[Sequence[UUID] | None, models.GuidArrayUpdateValue] | Unset
    ) = UNSET
    """Categories whose products are routed, in place of those before."""

    def __post_init__(self) -> None:
        wrap_updates(self)
