"""The schema `BillingAutomationAssignmentTargetTypeUpdateValue`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class BillingAutomationAssignmentTargetTypeUpdateValue(Model, kw_only=True, rename="pascal"):
    """Whose bill the items go to from now on.

    `CompanyAsDetails` and `NoCompany` need `AggregateByCustomer`.
    """

    value: models.BillingAutomationAssignmentTargetType | Unset | None = UNSET
    """Whose bill the items go to.

    With `CompanyAsOwner` the bill is the company's, and the customer may be its associated
    account. With `CompanyAsDetails` it is the customer's, and the company is its associated
    account. With `NoCompany` it is the customer's, without the company.
    """
