"""The schema `CustomerAccount`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class CustomerAccount(Model, kw_only=True, rename="pascal"):
    """The profile of a guest or of a paymaster.

    `customers/getAll` tells more of it, partly under other names: `telephone` is `phone` there.
    """

    chain_id: UUID
    """The chain whose properties share the profile."""

    created_utc: DateTime
    """When it was made, in UTC."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""

    updater_profile_id: UUID
    """The user of Mews who has changed it last."""

    last_name: str
    """Family name. A profile of no person, such as a paymaster, has its name here."""

    options: models.CustomerAccountOptions
    """Which consents, objections and permissions are on record for a customer."""

    classifications: models.CustomerAccountClassifications
    """How staff have classified a customer, as `CustomerClassification` explains it."""

    legal_entity_identifiers: models.CustomerAccountLegalIdentifiers
    """The numbers by which Italy knows a customer."""

    email: str | Unset | None = UNSET
    """Email address."""

    tax_identifier: str | Unset | None = UNSET
    """By which number the tax office knows the customer. A secret."""

    billing_code: str | Unset | None = UNSET
    """How the property's billing refers to the customer."""

    accounting_code: str | Unset | None = UNSET
    """How the property's accounting refers to the customer."""

    notes: str | Unset | None = UNSET
    """Remarks for staff, which the customer does not see."""

    first_name: str | Unset | None = UNSET
    """Given name."""

    second_last_name: str | Unset | None = UNSET
    """Second family name, as people have it in Spain."""

    birth_place: str | Unset | None = UNSET
    """The town of birth, in free text."""

    telephone: str | Unset | None = UNSET
    """Phone number, possibly of a mobile phone."""

    occupation: str | Unset | None = UNSET
    """What the customer does for a living."""

    car_registration_number: str | Unset | None = UNSET
    """What the number plate of the customer's car says."""

    dietary_requirements: str | Unset | None = UNSET
    """What the customer does or does not eat, such as vegan or halal."""

    loyalty_code: str | Unset | None = UNSET
    """The customer's code in a loyalty programme."""

    nationality_code: str | Unset | None = UNSET
    """The country of which the customer is a citizen, by its ISO 3166-1 code, such as `GB`."""

    company_id: UUID | Unset | None = UNSET
    """The company that the customer belongs to, such as an employer."""

    birth_date: DateTime | Unset | None = UNSET
    """Day of birth. The time of day behind it means nothing."""

    sex: str | Unset | None = UNSET
    """Either `Male` or `Female`, as far as the profile says."""

    title: models.Title | Unset | None = UNSET
    """How a person is addressed.

    `Mister` is Mr., `Miss` Ms. and `Misses` Mrs. Translate it before you show it: `Misses` is
    Fr. in German.
    """

    preferred_language_code: str | Unset | None = UNSET
    """Language and culture that the customer wishes for, such as `en-GB`."""

    __secrets__ = frozenset({"tax_identifier"})
