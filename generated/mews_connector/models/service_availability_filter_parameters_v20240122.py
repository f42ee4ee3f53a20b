"""The schema `ServiceAvailabilityFilterParametersV20240122`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class ServiceAvailabilityFilterParametersV20240122(Model, kw_only=True, rename="pascal"):
    """What to tell of the availability of a service, and of which time units."""

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

    metrics: Annotated[list[models.ServiceAvailabilityMetric], Meta(min_length=1)]
    """What to count. Nothing else is returned."""

    language_code: str | Unset | None = UNSET
    """Language of names and error messages.

    Belongs together with `culture_code`; with one of them missing the server uses its defaults.
    """

    culture_code: str | Unset | None = UNSET
    """Culture in which values are put into words.

    Belongs together with `language_code`; with one of them missing the server uses its
    defaults.
    """

    __secrets__ = frozenset({"client_token", "access_token"})
