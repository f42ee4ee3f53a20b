"""The schema `CompanyAddParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import Duration


class CompanyAddParameters(Model, kw_only=True, rename="pascal"):
    """What is known of the new company."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    name: Annotated[str, Meta(min_length=1)]
    """What the company is called."""

    options: models.CompanyOptionsParameters
    """How a new company is invoiced."""

    language_code: str | Unset | None = UNSET
    """Language of names and error messages.

    Belongs together with `culture_code`; with one of them missing the server uses its defaults.
    """

    culture_code: str | Unset | None = UNSET
    """Culture in which values are put into words.

    Belongs together with `language_code`; with one of them missing the server uses its
    defaults.
    """

    chain_id: UUID | Unset | None = UNSET
    """The chain whose properties share the company.

    Required with a Portfolio Access Token, and ignored with any other token.
    """

    mother_company_id: UUID | Unset | None = UNSET
    """The company that owns it."""

    invoicing_email: str | Unset | None = UNSET
    """Where invoices to the company are sent."""

    website_url: str | Unset | None = UNSET
    """Where the company is found on the web."""

    invoice_due_interval: Duration | Unset | None = UNSET
    """How long the company may take to pay an invoice, as an ISO 8601 duration such as P14D."""

    credit_rating: models.CreditRating | Unset | None = UNSET
    """How far a company is trusted to pay."""

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

    address: models.AddressParameters | Unset | None = UNSET
    """Where the company has its seat."""

    external_identifier: Annotated[str, Meta(max_length=255)] | Unset | None = UNSET
    """Its id in the system of somebody else, by which it can be found again."""

    __secrets__ = frozenset({"client_token", "access_token"})
