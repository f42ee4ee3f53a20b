"""The schema `ExchangeRateFilterParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class ExchangeRateFilterParameters(Model, kw_only=True, rename="pascal"):
    """Which exchange rates to list: all of them, without any filter. Filters apply together."""

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

    ids: list[UUID] | Unset | None = UNSET
    """Only rates with one of these ids."""

    enterprise_ids: list[UUID] | Unset | None = UNSET
    """Properties whose rates are meant.

    Every property that the access token covers when absent or None.
    """

    __secrets__ = frozenset({"client_token", "access_token"})
