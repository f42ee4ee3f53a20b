"""The schema `BillCompanyData`."""

from __future__ import annotations

from msgspec import UNSET, field
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class BillCompanyData(Model, kw_only=True, rename="pascal"):
    """What was on record of a company when a bill was closed."""

    name: str
    """What the company is called."""

    id: str | Unset | None = UNSET
    """The company, as in `companies/getAll`."""

    address: models.BillAddress | Unset | None = UNSET
    """A postal address, as the bill shows it."""

    legal_identifiers: models.LegalIdentifiers | Unset | None = UNSET
    """Values by which authorities identify an account, such as a tax number or the city of registration, each under the name of its kind."""

    billing_code: str | Unset | None = UNSET
    """Code that invoices to this company show."""

    fiscal_identifier: str | Unset | None = UNSET
    """Number by which the fiscal authority knows the company."""

    additional_tax_identifier: str | Unset | None = UNSET
    """Tax number besides `tax_identifier`."""

    duns: str | Unset | None = field(default=UNSET, name="DUNS")
    """Number in the Data Universal Numbering System."""

    telephone: str | Unset | None = UNSET
    """Number to call."""

    tax_identifier: str | Unset | None = UNSET
    """Number that the company pays taxes under."""

    invoicing_email: str | Unset | None = UNSET
    """Where the company gets invoices by email."""

    department: str | Unset | None = UNSET
    """Which part of the company is meant."""
