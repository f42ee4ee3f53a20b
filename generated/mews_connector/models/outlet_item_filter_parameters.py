"""The schema `OutletItemFilterParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class OutletItemFilterParameters(Model, kw_only=True, rename="pascal"):
    """Which outlet items to list.

    Filters apply together, and at least one besides `enterprise_ids` is needed.
    """

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    limitation: models.Limitation
    """How many items a page may hold, and where it begins."""

    language_code: str | Unset | None = UNSET
    """Language of names and error messages.

    Belongs together with `culture_code`; with one of them missing the server uses its defaults.
    """

    culture_code: str | Unset | None = UNSET
    """Culture in which values are put into words.

    Belongs together with `language_code`; with one of them missing the server uses its
    defaults.
    """

    enterprise_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None = (
        UNSET
    )
    """Ids of the properties. Every property that the access token covers when absent or None."""

    ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None = UNSET
    """Only those with these ids."""

    consumed_utc: models.TimeInterval | Unset | None = UNSET
    """Only items that were consumed, or are to be, inside this interval."""

    updated_utc: models.TimeInterval | Unset | None = UNSET
    """Only items whose bill was last changed inside this interval."""

    closed_utc: models.TimeInterval | Unset | None = UNSET
    """Only items whose bill was closed inside this interval."""

    currency: str | Unset | None = UNSET
    """ISO 4217 code of the currency to convert amounts to.

    Without it they are in the currency of the item.
    """

    __secrets__ = frozenset({"client_token", "access_token"})
