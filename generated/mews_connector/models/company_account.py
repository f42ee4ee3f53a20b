"""The schema `CompanyAccount`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime, Duration


class CompanyAccount(Model, kw_only=True, rename="pascal"):
    """A company or a travel agency.

    `companies/getAll` has most of it, partly under other names: `reference_id` is
    `reference_identifier` there. Its `classifications` and its `source_id` are only here.
    """

    chain_id: UUID
    """The chain whose properties share the company."""

    created_utc: DateTime
    """When it was made, in UTC."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""

    updater_profile_id: UUID
    """The user of Mews who has changed it last."""

    name: str
    """What the company is called."""

    classifications: models.CompanyAccountClassifications
    """How staff have classified a company."""

    options: models.CompanyOptions
    """How a company is invoiced."""

    email: str | Unset | None = UNSET
    """Where the company is written to by email."""

    tax_identifier: str | Unset | None = UNSET
    """By which number the tax office knows the company."""

    billing_code: str | Unset | None = UNSET
    """How the property's billing refers to the company."""

    accounting_code: str | Unset | None = UNSET
    """How the property's accounting refers to the company."""

    notes: str | Unset | None = UNSET
    """Remarks on the company, in free text."""

    mother_company_id: UUID | Unset | None = UNSET
    """The company that owns it. None where none does."""

    website_url: str | Unset | None = UNSET
    """Where the company is found on the web."""

    invoice_due_interval: Duration | Unset | None = UNSET
    """How long the company may take to pay an invoice, as an ISO 8601 duration such as P14D."""

    credit_rating_basic: models.BasicCreditRating | Unset | None = UNSET
    """On which terms a company may book.

    `CreditOk` lets it book, `PaymentRequiredUpfront` makes it pay before, and
    `LocalDecisionRequired` leaves it to staff to approve.
    """

    department: str | Unset | None = UNSET
    """Which part of a larger company it is, such as its sales department."""

    duns_number: str | Unset | None = UNSET
    """The nine digits by which Dun & Bradstreet know the company."""

    reference_id: str | Unset | None = UNSET
    """Its id in the system of somebody else, as `external_identifier` is."""

    external_identifier: str | Unset | None = UNSET
    """What another system calls it. Mews keeps it as it is, and does not read it."""

    additional_tax_identifier: str | Unset | None = UNSET
    """A second number by which tax offices know the company, where a country has one."""

    contact: str | Unset | None = UNSET
    """Further ways to reach the company, such as an email address, in free text."""

    contact_person: str | Unset | None = UNSET
    """Whom to ask for at the company."""

    fiscal_identifier: str | Unset | None = UNSET
    """A fiscal number of the company, besides `tax_identifier`."""

    iata: str | Unset | None = UNSET
    """The code that a travel agency has from the IATA."""

    telephone: str | Unset | None = UNSET
    """The phone number at which the company is reached."""

    source_id: UUID | Unset | None = UNSET
    """The source of reservations that the company is linked to, as `sources/getAll` lists it."""
