"""The schema `CustomerAddParameters`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated
from mews_runtime.schema.scalars import Date


class CustomerAddParameters(Model, kw_only=True, rename="pascal"):
    """What the new profile says. Nothing but the last name has to be known."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    last_name: Annotated[str, Meta(min_length=1)]
    """Family name. A profile of no person, such as a paymaster, has its name here."""

    overwrite_existing: bool
    """What to do about a profile that has the same `email`.

    True overwrites its basic personal data, such as title and names, and returns it. False
    refuses the request.
    """

    language_code: str | Unset | None = UNSET
    """Language of names and error messages.

    Belongs together with `culture_code`; with one of them missing the server uses its defaults.
    """

    culture_code: str | Unset | None = UNSET
    """Culture in which values are put into words.

    Belongs together with `language_code`; with one of them missing the server uses its
    defaults.
    """

    title: models.Title | Unset | None = UNSET
    """How a person is addressed.

    `Mister` is Mr., `Miss` Ms. and `Misses` Mrs. Translate it before you show it: `Misses` is
    Fr. in German.
    """

    first_name: str | Unset | None = UNSET
    """Given name."""

    second_last_name: str | Unset | None = UNSET
    """Second family name, as people have it in Spain."""

    nationality_code: str | Unset | None = UNSET
    """The country of which the customer is a citizen, by its ISO 3166-1 code, such as `GB`."""

    preferred_language_code: str | Unset | None = UNSET
    """Language and culture that the customer wishes for, such as `en-GB`."""

    sex: models.Sex | Unset | None = UNSET
    """Whether a person is male or female, as far as the profile says."""

    birth_date: Date | Unset | None = UNSET
    """Day of birth."""

    birth_country_code: str | Unset | None = UNSET
    """The country in which the customer was born, by its ISO 3166-1 alpha-2 code."""

    birth_country_subdivision_code: str | Unset | None = UNSET
    """The state, province or region of birth, by its ISO 3166-2 code, such as `ES-C`."""

    birth_place: str | Unset | None = UNSET
    """The town of birth, in free text."""

    occupation: str | Unset | None = UNSET
    """What the customer does for a living."""

    email: str | Unset | None = UNSET
    """Email address. `overwrite_existing` says what becomes of a profile that has the same."""

    phone: str | Unset | None = UNSET
    """Phone number, possibly of a mobile phone."""

    loyalty_code: str | Unset | None = UNSET
    """The customer's code in a loyalty programme."""

    notes: str | Unset | None = UNSET
    """Remarks for staff, which the customer does not see."""

    car_registration_number: Annotated[str, Meta(max_length=255)] | Unset | None = UNSET
    """What the number plate of the customer's car says."""

    dietary_requirements: Annotated[str, Meta(max_length=255)] | Unset | None = UNSET
    """What the customer does or does not eat, such as vegan or halal."""

    tax_identification_number: str | Unset | None = UNSET
    """By which number the tax office knows the customer. A secret."""

    company_id: UUID | Unset | None = UNSET
    """The company that the customer belongs to, such as an employer."""

    address: models.AddressParameters | Unset | None = UNSET
    """Where the customer lives."""

    classifications: list[models.CustomerClassification] | Unset | None = UNSET
    """How to mark the customer."""

    options: list[models.CustomerOption] | Unset | None = UNSET
    """Which consents, objections and permissions are on record for the customer."""

    chain_id: UUID | Unset | None = UNSET
    """The chain whose properties share the profile.

    Required with a Portfolio Access Token, and ignored with any other token.
    """

    italian_destination_code: str | Unset | None = UNSET
    """Where the customer receives electronic invoices in Italy."""

    italian_fiscal_code: str | Unset | None = UNSET
    """By which code the tax office in Italy knows the customer. A secret."""

    italian_lottery_code: Annotated[str, Meta(max_length=15)] | Unset | None = UNSET
    """With which code the customer's receipts take part in the Italian lottery of receipts."""

    identity_card: models.LegacyIdentityDocumentParameters | Unset | None = UNSET
    """Deprecated. Mews discontinues it on 2026-01-10. Use `identityDocuments/add` instead."""

    passport: models.LegacyIdentityDocumentParameters | Unset | None = UNSET
    """Deprecated. Mews discontinues it on 2026-01-10. Use `identityDocuments/add` instead."""

    visa: models.LegacyIdentityDocumentParameters | Unset | None = UNSET
    """Deprecated. Mews discontinues it on 2026-01-10. Use `identityDocuments/add` instead."""

    drivers_license: models.LegacyIdentityDocumentParameters | Unset | None = UNSET
    """Deprecated. Mews discontinues it on 2026-01-10. Use `identityDocuments/add` instead."""

    __secrets__ = frozenset(
        {"client_token", "access_token", "tax_identification_number", "italian_fiscal_code"}
    )
    __deprecations__: ClassVar[Mapping[str, str]] = {
        "identity_card": "Mews discontinues it on 2026-01-10. Use `identityDocuments/add` instead.",
        "passport": "Mews discontinues it on 2026-01-10. Use `identityDocuments/add` instead.",
        "visa": "Mews discontinues it on 2026-01-10. Use `identityDocuments/add` instead.",
        "drivers_license": "Mews discontinues it on 2026-01-10. Use `identityDocuments/add` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
