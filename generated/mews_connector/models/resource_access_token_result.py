"""The schema `ResourceAccessTokenResult`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class ResourceAccessTokenResult(Model, kw_only=True, rename="pascal"):
    """Resource access tokens that were made, changed or found."""

    resource_access_tokens: list[models.ResourceAccessToken] | Unset | None = UNSET
    """The door codes and RFID tags."""

    cursor: UUID | Unset | None = UNSET
    """Id of the last and so oldest item of the page.

    Goes into the next request's `limitation`. None means that there was nothing left to list.
    """
