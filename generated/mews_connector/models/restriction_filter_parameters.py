"""The schema `RestrictionFilterParameters`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated
from mews_runtime.schema.scalars import DateTime


class RestrictionFilterParameters(Model, kw_only=True, rename="pascal"):
    """Which restrictions to list. Filters apply together."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    service_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)]
    """Only restrictions of these bookable services."""

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

    colliding_utc: models.TimeInterval | Unset | None = UNSET
    """Only restrictions that hold at some time of this interval."""

    created_utc: models.TimeInterval | Unset | None = UNSET
    """Only those that were made inside this interval."""

    updated_utc: models.TimeInterval | Unset | None = UNSET
    """Only those that were last changed inside this interval."""

    restriction_ids: Annotated[list[UUID], Meta(max_length=1000)] | Unset | None = UNSET
    """Only these restrictions."""

    resource_category_ids: Annotated[list[UUID], Meta(max_length=1000)] | Unset | None = UNSET
    """Only restrictions of these resource categories."""

    rate_ids: Annotated[list[UUID], Meta(max_length=1000)] | Unset | None = UNSET
    """Only restrictions that affect one of these rates: those of the rate itself, of its group, of its base rate, and of all rates."""

    exact_rate_ids: Annotated[list[UUID], Meta(max_length=1000)] | Unset | None = UNSET
    """Only restrictions that have one of these as `exact_rate_id`."""

    base_rate_ids: Annotated[list[UUID], Meta(max_length=1000)] | Unset | None = UNSET
    """Only restrictions that have one of these as `base_rate_id`."""

    origin: models.RestrictionOrigin | Unset | None = UNSET
    """Only restrictions of this origin. Those of any when absent or None."""

    time_filter: str | Unset | None = UNSET
    """Deprecated. Use `colliding_utc`, `created_utc` or `updated_utc` instead."""

    start_utc: DateTime | Unset | None = UNSET
    """Deprecated. Use `colliding_utc`, `created_utc` or `updated_utc` instead."""

    end_utc: DateTime | Unset | None = UNSET
    """Deprecated. Use `colliding_utc`, `created_utc` or `updated_utc` instead."""

    __secrets__ = frozenset({"client_token", "access_token"})
    __deprecations__: ClassVar[Mapping[str, str]] = {
        "time_filter": "Use `colliding_utc`, `created_utc` or `updated_utc` instead.",
        "start_utc": "Use `colliding_utc`, `created_utc` or `updated_utc` instead.",
        "end_utc": "Use `colliding_utc`, `created_utc` or `updated_utc` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
