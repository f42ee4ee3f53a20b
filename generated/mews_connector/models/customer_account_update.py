"""The schema `CustomerAccountUpdate`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.updates import NullableUpdate, UpdateModel, wrap_updates


class CustomerAccountUpdate(UpdateModel, kw_only=True, rename="pascal"):
    """What to change of a customer.

    What is absent or None is kept, and a None `value` clears what is there.
    `car_registration_number` and `dietary_requirements` take 255 characters at most.
    """

    email: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Email address."""

    tax_identifier: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """By which number the tax office knows the customer. A secret."""

    billing_code: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """How the property's billing refers to the customer."""

    accounting_code: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """How the property's accounting refers to the customer."""

    notes: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Remarks for staff, which the customer does not see.

    They overwrite the old ones: to add a remark, send those along.
    """

    last_name: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Family name, which cannot be cleared.

    A profile of no person, such as a paymaster, has its name here.
    """

    first_name: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Given name."""

    second_last_name: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Second family name, as people have it in Spain."""

    birth_place: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """The town of birth, in free text."""

    telephone: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Phone number, possibly of a mobile phone."""

    occupation: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """What the customer does for a living."""

    car_registration_number: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """What the number plate of the customer's car says."""

    dietary_requirements: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """What the customer does or does not eat, such as vegan or halal."""

    loyalty_code: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """The customer's code in a loyalty programme."""

    nationality_code: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """The country of which the customer is a citizen, by its ISO 3166-1 code, such as `GB`."""

    company_id: NullableUpdate[UUID | None, models.GuidUpdateValue] | Unset = UNSET
    """The company that the customer belongs to, such as an employer."""

    birth_date: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Day of birth, such as `1990-12-10`."""

    sex: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Either `Male` or `Female`."""

    title: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """How the customer is addressed: `Mister` (Mr.), `Miss` (Ms.) or `Misses` (Mrs.)."""

    preferred_language_code: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Language and culture that the customer wishes for, such as `en-GB`."""

    options: models.CustomerAccountOptionsUpdate | Unset | None = UNSET
    """What to change in the consents, objections and permissions of a customer.

    What is absent or None is kept.
    """

    classifications: models.CustomerAccountClassificationsUpdate | Unset | None = UNSET
    """How a customer is classified from now on, as `CustomerClassification` explains it.

    True adds a classification, false takes it away, and one that is absent or None stays as it
    is.
    """

    legal_entity_identifiers: models.CustomerAccountLegalIdentifiersUpdate | Unset | None = UNSET
    """What to change in the numbers by which Italy knows a customer.

    What is absent or None is kept. `it_lottery_code` takes 15 characters at most.
    """

    __secrets__ = frozenset({"tax_identifier"})

    def __post_init__(self) -> None:
        wrap_updates(self)
