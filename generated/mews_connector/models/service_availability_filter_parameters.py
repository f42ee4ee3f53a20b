"""The schema `ServiceAvailabilityFilterParameters`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model, warn_deprecated
from mews_runtime.schema.scalars import DateTime


class ServiceAvailabilityFilterParameters(Model, kw_only=True, rename="pascal"):
    """Whose availability to tell, and of which time units."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    service_id: UUID
    """A bookable service."""

    first_time_unit_start_utc: DateTime
    """Exact start of the first time unit to look at, in UTC."""

    last_time_unit_start_utc: DateTime
    """Exact start of the last time unit to look at, in UTC.

    That unit is still part of the interval.
    """

    language_code: str | Unset | None = UNSET
    """Language of names and error messages.

    Belongs together with `culture_code`; with one of them missing the server uses its defaults.
    """

    culture_code: str | Unset | None = UNSET
    """Culture in which values are put into words.

    Belongs together with `language_code`; with one of them missing the server uses its
    defaults.
    """

    start_utc: DateTime | Unset | None = UNSET
    """Deprecated. Use `first_time_unit_start_utc` instead."""

    end_utc: DateTime | Unset | None = UNSET
    """Deprecated. Use `last_time_unit_start_utc` instead."""

    __secrets__ = frozenset({"client_token", "access_token"})
    __deprecations__: ClassVar[Mapping[str, str]] = {
        "start_utc": "Use `first_time_unit_start_utc` instead.",
        "end_utc": "Use `last_time_unit_start_utc` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
