"""The schema `ResourcesOccupancyStateFilterParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class ResourcesOccupancyStateFilterParameters(Model, kw_only=True, rename="pascal"):
    """Which resources to report on."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    resource_category_ids: Annotated[list[UUID], Meta(max_length=5)]
    """Of which categories to report the resources."""

    language_code: str | Unset | None = UNSET
    """Language of names and error messages.

    Belongs together with `culture_code`; with one of them missing the server uses its defaults.
    """

    culture_code: str | Unset | None = UNSET
    """Culture in which values are put into words.

    Belongs together with `language_code`; with one of them missing the server uses its
    defaults.
    """

    resource_states: list[models.ResourceState] | Unset | None = UNSET
    """Only resources in one of these states. All when absent or None."""

    occupancy_states: list[models.OccupancyState] | Unset | None = UNSET
    """Only resources that are occupied in one of these ways. All when absent or None."""

    __secrets__ = frozenset({"client_token", "access_token"})
