"""The schema `BillingAutomationItemTypes`."""

from __future__ import annotations

from mews_runtime.schema.model import Model


class BillingAutomationItemTypes(Model, kw_only=True, rename="pascal"):
    """Which kinds of items an automation routes."""

    space_order: bool
    """Whether the use of the space itself is routed, such as the nights of a stay."""

    city_tax: bool
    """Whether the tax that a city takes on stays is routed."""

    all_products: bool
    """Whether every product of the service is routed."""

    deposits: bool
    """Whether amounts that were charged as a deposit are routed."""

    additional_expenses: bool
    """Whether expenses that were charged on top are routed."""

    all_custom_items: bool
    """Whether every item that is no product of the property is routed."""
