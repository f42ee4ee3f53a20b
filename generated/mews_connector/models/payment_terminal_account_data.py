"""The schema `PaymentTerminalAccountData`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class PaymentTerminalAccountData(Model, kw_only=True, rename="pascal"):
    """Who pays at a payment terminal.

    `discriminator` names the property that tells more, and the other is None.
    """

    discriminator: models.AccountType
    """Whether charges, payments and bills are those of a company or of a customer."""

    customer: models.PaymentTerminalCustomerData | Unset | None = UNSET
    """What a payment terminal may show of a customer."""

    company: models.PaymentTerminalCompanyData | Unset | None = UNSET
    """What a payment terminal may show of a company."""
