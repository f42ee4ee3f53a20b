"""The schema `FiscalMachineCommandFilterParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class FiscalMachineCommandFilterParameters(Model, kw_only=True, rename="pascal"):
    """Which commands to list, by their ids, or by machine, state and time of the last change."""

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

    command_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None = UNSET
    """Only these. Excludes all other filters but `enterprise_ids`."""

    device_ids: Annotated[list[UUID], Meta(min_length=1, max_length=100)] | Unset | None = UNSET
    """Only what these fiscal machines have to do. Needs `states` and `updated_utc` beside it."""

    states: list[models.CommandState] | Unset | None = UNSET
    """Only commands that are this far. Needs `device_ids` and `updated_utc` beside it."""

    updated_utc: models.TimeInterval | Unset | None = UNSET
    """Only those that were last changed inside this interval.

    Needs `device_ids` and `states` beside it.
    """

    enterprise_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None = (
        UNSET
    )
    """Ids of the properties. Every property that the access token covers when absent or None."""

    __secrets__ = frozenset({"client_token", "access_token"})
