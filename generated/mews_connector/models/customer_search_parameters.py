"""The schema `CustomerSearchParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class CustomerSearchParameters(Model, kw_only=True, rename="pascal"):
    """Whom to look for among the customers who are active at the property at the moment."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    language_code: str | Unset | None = UNSET
    """Language of names and error messages.

    Belongs together with `culture_code`; with one of them missing the server uses its defaults.
    """

    culture_code: str | Unset | None = UNSET
    """Culture in which values are put into words.

    Belongs together with `language_code`; with one of them missing the server uses its
    defaults.
    """

    name: str | Unset | None = UNSET
    """What to look for in first names, last names and full names. Any name when absent or None."""

    resource_id: UUID | Unset | None = UNSET
    """A room, or another resource, whose guests are wanted: the members of the reservation that is assigned to it."""

    extent: models.CustomerExtent | Unset | None = UNSET
    """What a response holds.

    Nothing is returned that is not asked for: without `customers` a page is empty but for its
    cursor.
    """

    __secrets__ = frozenset({"client_token", "access_token"})
