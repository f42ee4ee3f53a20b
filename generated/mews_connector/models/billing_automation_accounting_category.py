"""The schema `BillingAutomationAccountingCategory`."""

from __future__ import annotations

from uuid import UUID

from mews_connector import models
from mews_runtime.schema.model import Model


class BillingAutomationAccountingCategory(Model, kw_only=True, rename="pascal"):
    """An accounting category, and which of its items an automation routes."""

    accounting_category_id: UUID
    """Where the property books the items that are meant."""

    item_types: models.AccountingCategoryRoutedItemTypes
    """Of an accounting category, what an automation routes, and what it leaves alone."""
