"""The schema `CompanyUpdateParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.updates import NullableUpdate, UpdateModel, wrap_updates


class CompanyUpdateParameters(UpdateModel, kw_only=True, rename="pascal"):
    """What to change of a company.

    What is absent or None is kept, and a None `value` clears what is there.
    """

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    company_id: UUID
    """Which company to change."""

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
    """The chain whose company is meant.

    Required with a Portfolio Access Token, and ignored with any other token.
    """

    name: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """What the company is called."""

    mother_company_id: NullableUpdate[UUID | None, models.GuidUpdateValue] | Unset = UNSET
    """The company that owns it."""

    invoicing_email: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Where invoices to the company are sent."""

    website_url: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Where the company is found on the web."""

    invoice_due_interval: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """How long the company may take to pay an invoice, as an ISO 8601 duration such as P14D."""

    options: models.CompanyOptionsUpdateParameters | Unset | None = UNSET
    """What to change in how a company is invoiced. What is absent or None is kept."""

    credit_rating: models.CreditRatingUpdateParameters | Unset | None = UNSET
    """How far a company is trusted to pay from now on."""

    department: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Which part of a larger company it is, such as its sales department."""

    duns_number: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """The nine digits by which Dun & Bradstreet know the company."""

    reference_identifier: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Its id in the system of somebody else, as `external_identifier` is.

    Listings cannot be filtered by this one.
    """

    accounting_code: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """How the property's accounting refers to the company."""

    additional_tax_identifier: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """A second number by which tax offices know the company, where a country has one."""

    billing_code: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """How the property's billing refers to the company."""

    contact: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Further ways to reach the company, such as an email address, in free text."""

    contact_person: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Whom to ask for at the company."""

    identifier: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """A fiscal or legal number of the company, such as that of a commercial register."""

    iata: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """The code that a travel agency has from the IATA."""

    notes: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Remarks on the company, in free text."""

    tax_identifier: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """By which number the tax office knows the company."""

    telephone: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """The phone number at which the company is reached."""

    external_identifier: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Its id in the system of somebody else, by which it can be found again."""

    __secrets__ = frozenset({"client_token", "access_token"})

    def __post_init__(self) -> None:
        wrap_updates(self)
