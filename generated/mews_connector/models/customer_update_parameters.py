"""The schema `CustomerUpdateParameters`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import warn_deprecated
from mews_runtime.schema.scalars import Date
from mews_runtime.schema.updates import NullableUpdate, UpdateModel, wrap_updates


class CustomerUpdateParameters(UpdateModel, kw_only=True, rename="pascal"):
    """What to change of a profile. What is absent, None or empty is kept."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    customer_id: UUID
    """Whose profile to change."""

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
    """The chain whose customer is meant.

    Required with a Portfolio Access Token, and ignored with any other token.
    """

    title: models.Title | Unset | None = UNSET
    """How a person is addressed.

    `Mister` is Mr., `Miss` Ms. and `Misses` Mrs. Translate it before you show it: `Misses` is
    Fr. in German.
    """

    first_name: str | Unset | None = UNSET
    """Given name."""

    last_name: str | Unset | None = UNSET
    """Family name. A profile of no person, such as a paymaster, has its name here."""

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
    """Email address. Refused if another profile of the property has the same."""

    phone: str | Unset | None = UNSET
    """Phone number, possibly of a mobile phone."""

    loyalty_code: str | Unset | None = UNSET
    """The customer's code in a loyalty programme."""

    notes: str | Unset | None = UNSET
    """Remarks for staff, which the customer does not see.

    They overwrite the old ones: to add a remark, send those along.
    """

    car_registration_number: Annotated[str, Meta(max_length=255)] | Unset | None = UNSET
    """What the number plate of the customer's car says."""

    dietary_requirements: Annotated[str, Meta(max_length=255)] | Unset | None = UNSET
    """What the customer does or does not eat, such as vegan or halal."""

    tax_identification_number: str | Unset | None = UNSET
    """By which number the tax office knows the customer. A secret."""

    company_id: UUID | Unset | None = UNSET
    """The company that the customer belongs to, such as an employer."""

    address: models.AddressParameters | Unset | None = UNSET
    """Where the customer lives now."""

    classifications: list[models.CustomerClassification] | Unset | None = UNSET
    """All marks of the customer from now on: one that is missing here is taken away."""

    options: list[models.CustomerOption] | Unset | None = UNSET
    """Which consents, objections and permissions are on record for the customer."""

    italian_destination_code: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Where the customer receives electronic invoices in Italy."""

    italian_fiscal_code: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """By which code the tax office in Italy knows the customer. A secret."""

    italian_lottery_code: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """With which code the customer's receipts take part in the Italian lottery of receipts."""

    identity_card: models.LegacyIdentityDocumentParameters | Unset | None = UNSET
    """Deprecated.

    Mews discontinues it on 2026-01-10. Use the operations of identity documents instead, such
    as `identityDocuments/add`.
    """

    passport: models.LegacyIdentityDocumentParameters | Unset | None = UNSET
    """Deprecated.

    Mews discontinues it on 2026-01-10. Use the operations of identity documents instead, such
    as `identityDocuments/add`.
    """

    visa: models.LegacyIdentityDocumentParameters | Unset | None = UNSET
    """Deprecated.

    Mews discontinues it on 2026-01-10. Use the operations of identity documents instead, such
    as `identityDocuments/add`.
    """

    drivers_license: models.LegacyIdentityDocumentParameters | Unset | None = UNSET
    """Deprecated.

    Mews discontinues it on 2026-01-10. Use the operations of identity documents instead, such
    as `identityDocuments/add`.
    """

    __secrets__ = frozenset(
        {"client_token", "access_token", "tax_identification_number", "italian_fiscal_code"}
    )
    __deprecations__: ClassVar[Mapping[str, str]] = {
        "identity_card": "Mews discontinues it on 2026-01-10. Use the operations of identity documents instead, such as `identityDocuments/add`.",
        "passport": "Mews discontinues it on 2026-01-10. Use the operations of identity documents instead, such as `identityDocuments/add`.",
        "visa": "Mews discontinues it on 2026-01-10. Use the operations of identity documents instead, such as `identityDocuments/add`.",
        "drivers_license": "Mews discontinues it on 2026-01-10. Use the operations of identity documents instead, such as `identityDocuments/add`.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
        wrap_updates(self)
