"""The schema `LegacyIdentityDocument`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class LegacyIdentityDocument(Model, kw_only=True, rename="pascal"):
    """An identity document in its older shape, as profiles hold it.

    Use `identityDocuments/getAll` instead.
    """

    id: UUID
    """Tells it apart from all others of its kind."""

    customer_id: UUID | Unset | None = UNSET
    """The customer whom it identifies."""

    type_: models.IdentityDocumentType | Unset | None = UNSET
    """What kind of document a person shows.

    `drivers_license` is a permit to drive, and `visa` one to enter a country.
    """

    number: str | Unset | None = UNSET
    """What is printed on the document as its number. A secret."""

    expiration: str | Unset | None = UNSET
    """The last day on which it is valid, in ISO 8601."""

    issuance: str | Unset | None = UNSET
    """The day on which it was issued, in ISO 8601."""

    issuing_country_code: str | Unset | None = UNSET
    """The country that has issued it, by its ISO 3166-1 code."""

    issuing_country_subdivision_code: str | Unset | None = UNSET
    """The state, province or region in which it was issued."""

    issuing_city: str | Unset | None = UNSET
    """The town in which it was issued."""

    identity_document_support_number: str | Unset | None = UNSET
    """The number of the card itself.

    Required of Spanish identity cards in Spanish hotels alone. A secret.
    """

    __secrets__ = frozenset({"number", "identity_document_support_number"})
