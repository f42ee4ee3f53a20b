"""The schema `ResourceAccessTokenResult`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class ResourceAccessTokenResult(Model, kw_only=True, rename="pascal"):
    """The resource access tokens as they were created."""

    resource_access_tokens: list[models.ResourceAccessToken] | Unset | None = UNSET
    """The new resource access tokens."""

    cursor: UUID | Unset | None = UNSET
    """Id of the last and so oldest token of the answer."""
