"""The schema `ExportAddParameters`."""

from __future__ import annotations

from typing import Annotated

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class ExportAddParameters(Model, kw_only=True, rename="pascal"):
    """What to export, and of whom."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    entity_type: models.ExportedEntityType
    """What is exported. `LedgerEntry` is in beta, so that its files may change without notice."""

    language_code: str | Unset | None = UNSET
    """Language of names and error messages.

    Belongs together with `culture_code`; with one of them missing the server uses its defaults.
    """

    culture_code: str | Unset | None = UNSET
    """Culture in which values are put into words.

    Belongs together with `language_code`; with one of them missing the server uses its
    defaults.
    """

    scope: models.ExportScopeParameters | Unset | None = UNSET
    """None or absent means all properties, or all chains, that the access token covers."""

    filters: models.ExportDataFilters | Unset | None = UNSET
    """None or absent means all entities of the type."""

    __secrets__ = frozenset({"client_token", "access_token"})
