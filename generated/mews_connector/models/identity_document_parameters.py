"""The schema `IdentityDocumentParameters`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import Date


class IdentityDocumentParameters(Model, kw_only=True, rename="pascal"):
    """A document to add, and whom it identifies."""

    customer_id: UUID
    """The customer who has shown it."""

    type_: models.IdentityDocumentType
    """What kind of document a person shows.

    `drivers_license` is a permit to drive, and `visa` one to enter a country.
    """

    number: str
    """What is printed on the document as its number.

    Send an empty text where numbers are not collected, as in the Netherlands, and the number in
    all other cases. A secret.
    """

    expiration_date: Date | Unset | None = UNSET
    """The last day on which it is valid."""

    issuance_date: Date | Unset | None = UNSET
    """The day on which it was issued."""

    issuing_country_code: str | Unset | None = UNSET
    """The country that has issued it, by its ISO 3166-1 code, such as `GB`."""

    issuing_country_subdivision_code: str | Unset | None = UNSET
    """The state, province or region in which it was issued."""

    issuing_city: str | Unset | None = UNSET
    """The town in which it was issued."""

    identity_document_support_number: str | Unset | None = UNSET
    """The number of the card itself.

    Required of Spanish identity cards in Spanish hotels alone. A secret.
    """

    is_verified: bool | Unset | None = UNSET
    """Whether somebody has compared the document with what is written here.

    Means no when absent or None.
    """

    __secrets__ = frozenset({"number", "identity_document_support_number"})
