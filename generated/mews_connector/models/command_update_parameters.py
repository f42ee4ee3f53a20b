"""The schema `CommandUpdateParameters`."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class CommandUpdateParameters(Model, kw_only=True, rename="pascal"):
    """Which command to report on, and how far it is."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    command_id: UUID
    """The command that the device has been given."""

    state: models.CommandState
    """How far a command is: created in Mews (`Pending`), received by the integration that runs the device, being carried out, done (`Processed`), canceled before that, or failed (`Error`)."""

    language_code: str | Unset | None = UNSET
    """Language of names and error messages.

    Belongs together with `culture_code`; with one of them missing the server uses its defaults.
    """

    culture_code: str | Unset | None = UNSET
    """Culture in which values are put into words.

    Belongs together with `language_code`; with one of them missing the server uses its
    defaults.
    """

    progress: Decimal | Unset | None = UNSET
    """How much of it is done, on a scale that is not documented. Counts only with `Processing`."""

    notes: str | Unset | None = UNSET
    """What there is to say of how it went.

    Counts only with the states `Processed`, `Cancelled` and `Error`.
    """

    __secrets__ = frozenset({"client_token", "access_token"})
