"""The schema `Company`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated
from mews_runtime.schema.scalars import DateTime, Duration, Int64


class Company(Model, kw_only=True, rename="pascal"):
    """An organization that people stay for or that books for them, such as their employer or a travel agency.

    All properties of a chain share it.
    """

    id: UUID
    """Tells it apart from all others of its kind."""

    chain_id: UUID
    """The chain whose properties share the company."""

    name: str
    """What the company is called."""

    options: models.CompanyOptions
    """How a company is invoiced."""

    credit_rating: models.CreditRating
    """How far a company is trusted to pay."""

    is_active: bool
    """Whether the company is in use, which a deleted one is not."""

    number: Int64
    """A number of up to 19 digits that no other company has."""

    mother_company_id: UUID | Unset | None = UNSET
    """The company that owns it. None where none does."""

    invoicing_email: str | Unset | None = UNSET
    """Where invoices to the company are sent."""

    website_url: str | Unset | None = UNSET
    """Where the company is found on the web."""

    invoice_due_interval: Duration | Unset | None = UNSET
    """How long the company may take to pay an invoice, as an ISO 8601 duration such as P14D."""

    department: str | Unset | None = UNSET
    """Which part of a larger company it is, such as its sales department."""

    duns_number: str | Unset | None = UNSET
    """The nine digits by which Dun & Bradstreet know the company."""

    reference_identifier: str | Unset | None = UNSET
    """Its id in the system of somebody else, as `external_identifier` is.

    Listings cannot be filtered by this one.
    """

    accounting_code: str | Unset | None = UNSET
    """How the property's accounting refers to the company."""

    additional_tax_identifier: str | Unset | None = UNSET
    """A second number by which tax offices know the company, where a country has one."""

    billing_code: str | Unset | None = UNSET
    """How the property's billing refers to the company."""

    contact: str | Unset | None = UNSET
    """Further ways to reach the company, such as an email address, in free text."""

    contact_person: str | Unset | None = UNSET
    """Whom to ask for at the company."""

    identifier: str | Unset | None = UNSET
    """A fiscal or legal number of the company, such as that of a commercial register."""

    iata: str | Unset | None = UNSET
    """The code that a travel agency has from the IATA."""

    notes: str | Unset | None = UNSET
    """Remarks on the company, in free text."""

    tax_identifier: str | Unset | None = UNSET
    """By which number the tax office knows the company."""

    telephone: str | Unset | None = UNSET
    """The phone number at which the company is reached."""

    created_utc: DateTime | Unset | None = UNSET
    """When it was made, in UTC."""

    updated_utc: DateTime | Unset | None = UNSET
    """When it was last changed, in UTC."""

    address_id: UUID | Unset | None = UNSET
    """Id of the company's address. None where it has none."""

    merge_target_id: UUID | Unset | None = UNSET
    """The account into which this one was merged, or to which it is linked.

    None for one that stands by itself.
    """

    external_identifier: str | Unset | None = UNSET
    """What another system calls it. Mews keeps it as it is, and does not read it."""

    electronic_invoice_identifier: str | Unset | None = UNSET
    """Deprecated. Use `additional_tax_identifier` instead."""

    address: models.LegacyAddress | Unset | None = UNSET
    """Deprecated. Mews discontinues it on 2025-01-10. Use `address_id` instead."""

    tax_identification_number: str | Unset | None = UNSET
    """Deprecated. Use `tax_identifier` instead."""

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "electronic_invoice_identifier": "Use `additional_tax_identifier` instead.",
        "address": "Mews discontinues it on 2025-01-10. Use `address_id` instead.",
        "tax_identification_number": "Use `tax_identifier` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
