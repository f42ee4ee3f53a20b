"""The schema `LoyaltyProgramFilterParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class LoyaltyProgramFilterParameters(Model, kw_only=True, rename="pascal"):
    """Which programs to list: all of them, without any filter. Filters apply together."""

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

    chain_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None = UNSET
    """Chains whose programs are meant.

    All chains that the access token covers when absent or None.
    """

    created_utc: models.TimeInterval | Unset | None = UNSET
    """Only programs that were added inside this interval."""

    updated_utc: models.TimeInterval | Unset | None = UNSET
    """Only programs that were last changed inside this interval."""

    loyalty_program_ids: (
        Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None
    ) = UNSET
    """Only programs with one of these ids."""

    activity_states: list[models.ActivityState] | Unset | None = UNSET
    """Whether to list what is in use, what is deleted, or both."""

    codes: Annotated[list[str], Meta(min_length=1, max_length=1000)] | Unset | None = UNSET
    """Only programs that bookings refer to by one of these."""

    __secrets__ = frozenset({"client_token", "access_token"})
