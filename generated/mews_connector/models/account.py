"""The schema `Account`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class Account(Model, kw_only=True, rename="pascal"):
    """A customer or a company, in the property that its `discriminator` names."""

    id: UUID
    """Tells it apart from all others of its kind."""

    discriminator: models.AccountType
    """Which of the two kinds of account it is."""

    customer: models.CustomerAccount | Unset | None = UNSET
    """What is known of a customer. None for a company."""

    company: models.CompanyAccount | Unset | None = UNSET
    """What is known of a company. None for a customer."""
