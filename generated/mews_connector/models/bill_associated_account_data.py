"""The schema `BillAssociatedAccountData`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class BillAssociatedAccountData(Model, kw_only=True, rename="pascal"):
    """A customer or company that a bill is associated with, as on record when it was closed.

    `discriminator` names the property that holds it, and the other is None.
    """

    discriminator: models.BillAccountType | Unset | None = UNSET
    """Whether the data is a customer's or a company's."""

    bill_customer_data: models.BillCustomerData | Unset | None = UNSET
    """What was on record of a customer when a bill was closed."""

    bill_company_data: models.BillCompanyData | Unset | None = UNSET
    """What was on record of a company when a bill was closed."""
