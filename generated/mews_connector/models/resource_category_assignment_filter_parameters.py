"""The schema `ResourceCategoryAssignmentFilterParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class ResourceCategoryAssignmentFilterParameters(Model, kw_only=True, rename="pascal"):
    """Which assignments of resources to categories to list. Filters apply together."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    resource_category_ids: Annotated[list[UUID], Meta(max_length=1000)]
    """Of which categories to list the resources."""

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

    resource_category_assignment_ids: (
        Annotated[list[UUID], Meta(max_length=1000)] | Unset | None
    ) = UNSET
    """Only assignments with one of these ids."""

    updated_utc: models.TimeInterval | Unset | None = UNSET
    """Only those that were last changed inside this interval."""

    activity_states: list[models.ActivityState] | Unset | None = UNSET
    """Whether to list active assignments, deleted ones or both, by their own state alone: an active one whose parent was deleted comes with a false `is_active`."""

    resource_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None = UNSET
    """Only assignments of these rooms or other resources."""

    __secrets__ = frozenset({"client_token", "access_token"})
