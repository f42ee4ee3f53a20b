"""The schema `AccountingConfiguration`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class AccountingConfiguration(Model, kw_only=True, rename="pascal"):
    """The company and the bank account behind a property, and how its accounting works."""

    surcharge_configuration: models.SurchargeConfiguration
    """What a payment by certain cards costs on top."""

    enabled_external_payment_types: list[models.ExternalPaymentType]
    """Which types of payment `payments/addExternal` takes for this property."""

    options: list[models.AccountingConfigurationOption]
    """Which settings are switched on."""

    additional_tax_identifier: str | Unset | None = UNSET
    """The company's organization number."""

    company_name: str | Unset | None = UNSET
    """What the company is called by law."""

    bank_account_number: str | Unset | None = UNSET
    """Number of the company's account."""

    bank_name: str | Unset | None = UNSET
    """Where the company has its account."""

    iban: str | Unset | None = UNSET
    """International number of the company's account."""

    bic: str | Unset | None = UNSET
    """International code of the company's bank."""
