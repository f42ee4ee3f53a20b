"""The schema `BillingAutomationItemTypesUpdateParameters`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.updates import NullableUpdate, UpdateModel, wrap_updates


class BillingAutomationItemTypesUpdateParameters(UpdateModel, kw_only=True, rename="pascal"):
    """Which kinds of items an automation routes from now on. What is absent or None is kept."""

    space_order: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """Whether the use of the space itself is routed, such as the nights of a stay."""

    city_tax: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """Whether the tax that a city takes on stays is routed."""

    all_products: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """Whether every product of the service is routed."""

    deposits: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """Whether amounts that were charged as a deposit are routed."""

    additional_expenses: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """Whether expenses that were charged on top are routed."""

    all_custom_items: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """Whether every item that is no product of the property is routed."""

    def __post_init__(self) -> None:
        wrap_updates(self)
