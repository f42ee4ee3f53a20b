"""The schema `ServiceOverbookingLimitSetParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class ServiceOverbookingLimitSetParameters(Model, kw_only=True, rename="pascal"):
    """How far one service may be overbooked."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    service_id: UUID
    """Which bookable service may be overbooked."""

    set_service_overbooking_limits: Annotated[
        list[models.ServiceOverbookingLimitSetData], Meta(min_length=1, max_length=1000)
    ]
    """The limits, with their intervals."""

    language_code: str | Unset | None = UNSET
    """Language of names and error messages.

    Belongs together with `culture_code`; with one of them missing the server uses its defaults.
    """

    culture_code: str | Unset | None = UNSET
    """Culture in which values are put into words.

    Belongs together with `language_code`; with one of them missing the server uses its
    defaults.
    """

    enterprise_id: UUID | Unset | None = UNSET
    """The property to act on. Required with a Portfolio Access Token, ignored otherwise."""

    __secrets__ = frozenset({"client_token", "access_token"})
