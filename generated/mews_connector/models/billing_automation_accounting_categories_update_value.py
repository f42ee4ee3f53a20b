"""The schema `BillingAutomationAccountingCategoriesUpdateValue`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class BillingAutomationAccountingCategoriesUpdateValue(Model, kw_only=True, rename="pascal"):
    """New accounting categories for an assignment. `value` replaces the whole list."""

    value: list[models.BillingAutomationAccountingCategory] | Unset | None = UNSET
    """All accounting categories that are a condition from now on, up to 100."""
