"""The schema `BillingAutomationCompaniesUpdateValue`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class BillingAutomationCompaniesUpdateValue(Model, kw_only=True, rename="pascal"):
    """New companies for an automation.

    `value` replaces the whole list, and may be empty only with `CompanyAsDetails` or
    `NoCompany`.
    """

    value: list[models.BillingAutomationCompany] | Unset | None = UNSET
    """All companies that it applies to from now on, up to 1000."""
