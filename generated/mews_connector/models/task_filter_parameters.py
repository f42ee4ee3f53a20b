"""The schema `TaskFilterParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class TaskFilterParameters(Model, kw_only=True, rename="pascal"):
    """Which tasks to list. Filters apply together."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

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

    created_utc: models.TimeInterval | Unset | None = UNSET
    """Only those that were made inside this interval."""

    closed_utc: models.TimeInterval | Unset | None = UNSET
    """Only what was done inside this interval, so nothing that is open."""

    deadline_utc: models.TimeInterval | Unset | None = UNSET
    """Only what is due inside this interval."""

    task_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None = UNSET
    """Only these tasks."""

    department_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None = (
        UNSET
    )
    """Only what these departments have to do. Needs another filter beside it."""

    service_order_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None = (
        UNSET
    )
    """Only what is to be done for these reservations, or for these orders of `orders/add`."""

    limitation: models.Limitation | Unset | None = UNSET
    """How many items a page may hold, and where it begins."""

    __secrets__ = frozenset({"client_token", "access_token"})
