"""The schema `AccountUpdate`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class AccountUpdate(Model, kw_only=True, rename="pascal"):
    """What to change of one account, in the property that its `discriminator` names."""

    id: UUID
    """Which customer or company to change."""

    discriminator: models.AccountType
    """Which of the two kinds of account it is."""

    customer: models.CustomerAccountUpdate | Unset | None = UNSET
    """What to change of a customer. Required if `discriminator` is `customer`."""

    company: models.CompanyAccountUpdate | Unset | None = UNSET
    """What to change of a company. Required if `discriminator` is `company`."""
