"""The schema `AccountingCategoryRoutedItemTypes`."""

from __future__ import annotations

from mews_runtime.schema.model import Model


class AccountingCategoryRoutedItemTypes(Model, kw_only=True, rename="pascal"):
    """Of an accounting category, what an automation routes, and what it leaves alone."""

    products: bool
    """Whether products that are booked in the category are routed."""

    custom_items: bool
    """Whether items that are booked in the category, and are no product of the property, are routed."""
