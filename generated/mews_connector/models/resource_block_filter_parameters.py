"""The schema `ResourceBlockFilterParameters`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated


class ResourceBlockFilterParameters(Model, kw_only=True, rename="pascal"):
    """Which resource blocks to list. Filters apply together."""

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

    resource_block_ids: (
        Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None
    ) = UNSET
    """Only blocks with one of these ids."""

    assigned_resource_ids: (
        Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None
    ) = UNSET
    """Only blocks of these rooms or other resources."""

    activity_states: list[models.ActivityState] | Unset | None = UNSET
    """Whether to list active blocks, deleted ones or both.

    Only active ones when absent or None, so ask for both to notice deletions.
    """

    colliding_utc: models.TimeInterval | Unset | None = UNSET
    """Only blocks that are in force at some time of this interval."""

    created_utc: models.TimeInterval | Unset | None = UNSET
    """Only blocks that were created inside this interval."""

    updated_utc: models.TimeInterval | Unset | None = UNSET
    """Only blocks that were last updated inside this interval."""

    extent: models.ResourceBlockExtent | Unset | None = UNSET
    """Deprecated. Use `activity_states` with both states instead."""

    __secrets__ = frozenset({"client_token", "access_token"})
    __deprecations__: ClassVar[Mapping[str, str]] = {
        "extent": "Use `activity_states` with both states instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
