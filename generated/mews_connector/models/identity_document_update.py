"""The schema `IdentityDocumentUpdate`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.updates import NullableUpdate, UpdateModel, wrap_updates


class IdentityDocumentUpdate(UpdateModel, kw_only=True, rename="pascal"):
    """What to change of a document.

    What is absent or None is kept, and a None `value` clears what may be missing.
    """

    id: UUID
    """Which document to change."""

    type_: (
        NullableUpdate[models.IdentityDocumentType, models.IdentityDocumentTypeUpdateValue] | Unset
    ) = UNSET
    """A new type for a document. `value` sets it, and cannot be None."""

    number: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """What is printed on the document as its number, or an empty text where numbers are not collected, as in the Netherlands.

    A secret.
    """

    expiration_date: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """The last day on which it is valid, in ISO 8601."""

    issuance_date: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """The day on which it was issued, in ISO 8601."""

    issuing_country_code: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """The country that has issued it, by its ISO 3166-1 code, such as `GB`."""

    issuing_country_subdivision_code: (
        NullableUpdate[str | None, models.StringUpdateValue] | Unset
    ) = UNSET
    """The state, province or region in which it was issued."""

    issuing_city: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """The town in which it was issued."""

    identity_document_support_number: (
        NullableUpdate[str | None, models.StringUpdateValue] | Unset
    ) = UNSET
    """The number of the card itself.

    Required of Spanish identity cards in Spanish hotels alone. A secret.
    """

    is_verified: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """Whether somebody has compared the document with what is written here."""

    __secrets__ = frozenset({"number", "identity_document_support_number"})

    def __post_init__(self) -> None:
        wrap_updates(self)
