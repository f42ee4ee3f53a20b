"""The schema `AddressFilterParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class AddressFilterParameters(Model, kw_only=True, rename="pascal"):
    """Which addresses to list.

    Filters apply together. `account_ids`, `address_ids` or `updated_utc` has to be there.
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

    chain_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None = UNSET
    """Chains whose accounts are meant.

    All chains that the access token covers when absent or None.
    """

    account_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None = UNSET
    """Only addresses of these customers and companies."""

    address_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None = UNSET
    """Which addresses to read, such as the one that a customer has as `address_id`."""

    updated_utc: models.TimeInterval | Unset | None = UNSET
    """Only addresses that were last changed inside this interval."""

    activity_states: list[models.ActivityState] | Unset | None = UNSET
    """Whether to list what is in use, what is deleted, or both."""

    __secrets__ = frozenset({"client_token", "access_token"})
