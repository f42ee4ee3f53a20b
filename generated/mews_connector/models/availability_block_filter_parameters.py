"""The schema `AvailabilityBlockFilterParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class AvailabilityBlockFilterParameters(Model, kw_only=True, rename="pascal"):
    """Which blocks to list, and what of them. Filters apply together."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    extent: models.AvailabilityBlockExtent
    """Which lists of the response are filled."""

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

    service_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None = UNSET
    """Only blocks of what these services sell."""

    availability_block_ids: (
        Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None
    ) = UNSET
    """Only these blocks."""

    created_utc: models.TimeInterval | Unset | None = UNSET
    """Only those that were made inside this interval."""

    updated_utc: models.TimeInterval | Unset | None = UNSET
    """Only those that were last changed inside this interval."""

    colliding_utc: models.TimeInterval | Unset | None = UNSET
    """Only blocks of which some time lies inside this interval, also if they begin before it."""

    released_utc: models.TimeInterval | Unset | None = UNSET
    """Only blocks whose fixed time of release lies inside this interval."""

    external_identifiers: (
        Annotated[list[str], Meta(min_length=1, max_length=1000)] | Unset | None
    ) = UNSET
    """Only blocks that have one of these ids in the system of somebody else."""

    states: list[models.AvailabilityBlockState] | Unset | None = UNSET
    """Only blocks in one of these states."""

    activity_states: list[models.ActivityState] | Unset | None = UNSET
    """Whether to list what is in use, what is deleted, or both."""

    __secrets__ = frozenset({"client_token", "access_token"})
