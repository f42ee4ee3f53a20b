"""The schema `IdentityDocumentAddParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class IdentityDocumentAddParameters(Model, kw_only=True, rename="pascal"):
    """Which documents customers have shown."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    identity_documents: Annotated[
        list[models.IdentityDocumentParameters], Meta(min_length=1, max_length=10)
    ]
    """The new documents, of one customer or of several."""

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
    """The chain whose customers are meant.

    Required with a Portfolio Access Token, and ignored with any other token.
    """

    __secrets__ = frozenset({"client_token", "access_token"})
