"""The schema `CompanyFilterParameters`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated
from mews_runtime.schema.scalars import DateTime


class CompanyFilterParameters(Model, kw_only=True, rename="pascal"):
    """Which companies to list: all of them, without any filter. Filters apply together."""

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
    """Chains whose companies are meant.

    All chains that the access token covers when absent or None.
    """

    mother_company_ids: (
        Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None
    ) = UNSET
    """Companies of which to list those that they own."""

    created_utc: models.TimeInterval | Unset | None = UNSET
    """Only companies that were added inside this interval."""

    updated_utc: models.TimeInterval | Unset | None = UNSET
    """Only companies that were last changed inside this interval."""

    ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None = UNSET
    """Which companies to read, such as the travel agencies of reservations."""

    external_identifiers: (
        Annotated[list[str], Meta(min_length=1, max_length=1000)] | Unset | None
    ) = UNSET
    """Which companies to read by their ids in the system of somebody else."""

    names: Annotated[list[str], Meta(min_length=1, max_length=1000)] | Unset | None = UNSET
    """Only companies that are called one of these."""

    activity_states: list[models.ActivityState] | Unset | None = UNSET
    """Whether to list active companies, deleted ones or both. Both when absent or None."""

    time_filter: models.CompanyTimeFilter | Unset | None = UNSET
    """Deprecated.

    Which time `start_utc` and `end_utc` are about. Use `created_utc` or `updated_utc` instead.
    """

    start_utc: DateTime | Unset | None = UNSET
    """Deprecated. Use `created_utc` or `updated_utc` instead."""

    end_utc: DateTime | Unset | None = UNSET
    """Deprecated. Use `created_utc` or `updated_utc` instead."""

    __secrets__ = frozenset({"client_token", "access_token"})
    __deprecations__: ClassVar[Mapping[str, str]] = {
        "time_filter": "Which time `start_utc` and `end_utc` are about. Use `created_utc` or `updated_utc` instead.",
        "start_utc": "Use `created_utc` or `updated_utc` instead.",
        "end_utc": "Use `created_utc` or `updated_utc` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
