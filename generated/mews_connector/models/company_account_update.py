"""The schema `CompanyAccountUpdate`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.updates import NullableUpdate, UpdateModel, wrap_updates


class CompanyAccountUpdate(UpdateModel, kw_only=True, rename="pascal"):
    """What to change of a company.

    What is absent or None is kept, and a None `value` clears what is there.
    `external_identifier` takes 255 characters at most.
    """

    email: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Where the company is written to by email."""

    tax_identifier: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """By which number the tax office knows the company."""

    billing_code: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """How the property's billing refers to the company."""

    accounting_code: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """How the property's accounting refers to the company."""

    notes: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Remarks on the company, in free text."""

    name: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """What the company is called, which cannot be cleared."""

    mother_company_id: NullableUpdate[UUID | None, models.GuidUpdateValue] | Unset = UNSET
    """The company that owns it."""

    website_url: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Where the company is found on the web."""

    invoice_due_interval: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """How long the company may take to pay an invoice, as an ISO 8601 duration such as P14D."""

    classifications: models.CompanyAccountClassificationsUpdate | Unset | None = UNSET
    """How a company is classified from now on.

    True adds a classification, false takes it away, and one that is absent or None stays as it
    is.
    """

    options: models.CompanyOptionsUpdateParameters | Unset | None = UNSET
    """What to change in how a company is invoiced. What is absent or None is kept."""

    credit_rating_basic: (
        NullableUpdate[models.BasicCreditRating | None, models.BasicCreditRatingUpdateValue] | Unset
    ) = UNSET
    """New terms on which a company may book.

    `value` present sets them, and a None `value` removes them.
    """

    department: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Which part of a larger company it is, such as its sales department."""

    duns_number: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """The nine digits by which Dun & Bradstreet know the company."""

    reference_id: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Its id in the system of somebody else, as `external_identifier` is."""

    external_identifier: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Its id in the system of somebody else, by which it can be found again."""

    additional_tax_identifier: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """A second number by which tax offices know the company, where a country has one."""

    contact: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Further ways to reach the company, such as an email address, in free text."""

    contact_person: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Whom to ask for at the company."""

    fiscal_identifier: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """A fiscal number of the company, besides `tax_identifier`."""

    iata: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """The code that a travel agency has from the IATA."""

    telephone: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """The phone number at which the company is reached."""

    source_id: NullableUpdate[UUID | None, models.GuidUpdateValue] | Unset = UNSET
    """The source of reservations that the company is linked to, as `sources/getAll` lists it."""

    def __post_init__(self) -> None:
        wrap_updates(self)
