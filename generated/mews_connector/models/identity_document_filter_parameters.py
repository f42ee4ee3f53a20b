"""The schema `IdentityDocumentFilterParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class IdentityDocumentFilterParameters(Model, kw_only=True, rename="pascal"):
    """Whose identity documents to list.

    Filters apply together, and customers always have to be named.
    """

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    customer_ids: Annotated[list[UUID], Meta(min_length=1, max_length=100)]
    """Customers who hold the documents."""

    language_code: str | Unset | None = UNSET
    """Language of names and error messages.

    Belongs together with `culture_code`; with one of them missing the server uses its defaults.
    """

    culture_code: str | Unset | None = UNSET
    """Culture in which values are put into words.

    Belongs together with `language_code`; with one of them missing the server uses its
    defaults.
    """

    chain_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None = UNSET
    """Chains whose customers are meant.

    All chains that the access token covers when absent or None.
    """

    identity_document_ids: (
        Annotated[list[UUID], Meta(min_length=1, max_length=100)] | Unset | None
    ) = UNSET
    """Only these documents, as far as they belong to the customers."""

    types: list[models.IdentityDocumentType] | Unset | None = UNSET
    """Only documents of these types. Of any type when absent or None."""

    limitation: models.Limitation | Unset | None = UNSET
    """How many items a page may hold, and where it begins."""

    __secrets__ = frozenset({"client_token", "access_token"})
