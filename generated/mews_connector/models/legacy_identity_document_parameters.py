"""The schema `LegacyIdentityDocumentParameters`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import Date


class LegacyIdentityDocumentParameters(Model, kw_only=True, rename="pascal"):
    """An identity document, written down in a profile. Use `identityDocuments/add` instead."""

    number: str | Unset | None = UNSET
    """What is printed on the document as its number. A secret."""

    expiration: Date | Unset | None = UNSET
    """The last day on which it is valid."""

    issuance: Date | Unset | None = UNSET
    """The day on which it was issued."""

    issuing_country_code: str | Unset | None = UNSET
    """The country that has issued it, by its ISO 3166-1 code."""

    issuing_country_subdivision_code: str | Unset | None = UNSET
    """The state, province or region in which it was issued."""

    issuing_city: str | Unset | None = UNSET
    """The town in which it was issued."""

    __secrets__ = frozenset({"number"})
