"""The schema `Customer`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated
from mews_runtime.schema.scalars import DateTime


class Customer(Model, kw_only=True, rename="pascal"):
    """The profile of a guest, or of a paymaster: an account that bears the charges of an event or a company.

    All properties of a chain share it.
    """

    id: UUID
    """Tells it apart from all others of its kind."""

    number: str
    """A number of up to 19 digits that no other customer has."""

    last_name: str
    """Family name. A profile of no person, such as a paymaster, has its name here."""

    created_utc: DateTime
    """When it was made, in UTC."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""

    classifications: list[models.CustomerClassification]
    """How staff have marked the customer. Empty where they have not."""

    chain_id: UUID | Unset | None = UNSET
    """The chain whose properties share the profile."""

    title: models.Title | Unset | None = UNSET
    """How a person is addressed.

    `Mister` is Mr., `Miss` Ms. and `Misses` Mrs. Translate it before you show it: `Misses` is
    Fr. in German.
    """

    sex: models.Sex | Unset | None = UNSET
    """Whether a person is male or female, as far as the profile says."""

    first_name: str | Unset | None = UNSET
    """Given name. A profile need not have one."""

    second_last_name: str | Unset | None = UNSET
    """Second family name, as people have it in Spain."""

    nationality_code: str | Unset | None = UNSET
    """The country of which the customer is a citizen, by its ISO 3166-1 code, such as `GB`."""

    preferred_language_code: str | Unset | None = UNSET
    """Language and culture that the customer wishes for, such as `en-GB`.

    None where nobody has said.
    """

    language_code: str | Unset | None = UNSET
    """Language and culture in which to write to the customer: the one used in earlier bookings or the preferred one, and for want of both the native language of the nationality."""

    birth_date: str | Unset | None = UNSET
    """Day of birth, in ISO 8601."""

    birth_country_code: str | Unset | None = UNSET
    """The country in which the customer was born, by its ISO 3166-1 alpha-2 code."""

    birth_country_subdivision_code: str | Unset | None = UNSET
    """The state, province or region of birth, by its ISO 3166-2 code, such as `ES-C`."""

    birth_place: str | Unset | None = UNSET
    """The town of birth, in free text."""

    occupation: str | Unset | None = UNSET
    """What the customer does for a living."""

    email: str | Unset | None = UNSET
    """Email address, by which `customers/add` recognizes a customer."""

    has_ota_email: bool | Unset | None = UNSET
    """Whether `email` is a temporary address that an online travel agency has given out."""

    phone: str | Unset | None = UNSET
    """Phone number, possibly of a mobile phone."""

    tax_identification_number: str | Unset | None = UNSET
    """By which number the tax office knows the customer. A secret."""

    loyalty_code: str | Unset | None = UNSET
    """The customer's code in a loyalty programme."""

    accounting_code: str | Unset | None = UNSET
    """How the property's accounting refers to the customer."""

    billing_code: str | Unset | None = UNSET
    """How the property's billing refers to the customer."""

    notes: str | Unset | None = UNSET
    """Remarks for staff, which the customer does not see."""

    car_registration_number: str | Unset | None = UNSET
    """What the number plate of the customer's car says."""

    dietary_requirements: str | Unset | None = UNSET
    """What the customer does or does not eat, such as vegan or halal."""

    address_id: UUID | Unset | None = UNSET
    """Id of the profile's address. None where it has none."""

    options: list[models.CustomerOption] | Unset | None = UNSET
    """Which consents, objections and permissions are on record for the customer."""

    italian_destination_code: str | Unset | None = UNSET
    """Where the customer receives electronic invoices in Italy."""

    italian_fiscal_code: str | Unset | None = UNSET
    """By which code the tax office in Italy knows the customer. A secret."""

    italian_lottery_code: str | Unset | None = UNSET
    """With which code the customer's receipts take part in the Italian lottery of receipts."""

    company_id: UUID | Unset | None = UNSET
    """The company that the customer belongs to, such as an employer."""

    merge_target_id: UUID | Unset | None = UNSET
    """The profile into which this one was merged, or to which it is linked.

    None for one that stands by itself.
    """

    is_active: bool | Unset | None = UNSET
    """Whether the profile is in use, which a deleted one is not."""

    preferred_space_features: list[models.ResourceFeatureClassification] | Unset | None = UNSET
    """What the customer likes a room to have, such as a view or twin beds."""

    creator_profile_id: UUID | Unset | None = UNSET
    """The user of Mews who has made the profile."""

    updater_profile_id: UUID | Unset | None = UNSET
    """The user of Mews who has changed it last."""

    passport: models.LegacyIdentityDocument | Unset | None = UNSET
    """Deprecated. Mews discontinues it on 2026-01-10. Use `identityDocuments/getAll` instead."""

    identity_card: models.LegacyIdentityDocument | Unset | None = UNSET
    """Deprecated. Mews discontinues it on 2026-01-10. Use `identityDocuments/getAll` instead."""

    visa: models.LegacyIdentityDocument | Unset | None = UNSET
    """Deprecated. Mews discontinues it on 2026-01-10. Use `identityDocuments/getAll` instead."""

    drivers_license: models.LegacyIdentityDocument | Unset | None = UNSET
    """Deprecated. Mews discontinues it on 2026-01-10. Use `identityDocuments/getAll` instead."""

    address: models.LegacyAddress | Unset | None = UNSET
    """Deprecated.

    The address that `address_id` stands for, if `extent` asked for addresses. Use `address_id`
    instead.
    """

    activity_state: str | Unset | None = UNSET
    """Deprecated. Use `is_active` instead."""

    __secrets__ = frozenset({"tax_identification_number", "italian_fiscal_code"})
    __deprecations__: ClassVar[Mapping[str, str]] = {
        "passport": "Mews discontinues it on 2026-01-10. Use `identityDocuments/getAll` instead.",
        "identity_card": "Mews discontinues it on 2026-01-10. Use `identityDocuments/getAll` instead.",
        "visa": "Mews discontinues it on 2026-01-10. Use `identityDocuments/getAll` instead.",
        "drivers_license": "Mews discontinues it on 2026-01-10. Use `identityDocuments/getAll` instead.",
        "address": "The address that `address_id` stands for, if `extent` asked for addresses. Use `address_id` instead.",
        "activity_state": "Use `is_active` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
