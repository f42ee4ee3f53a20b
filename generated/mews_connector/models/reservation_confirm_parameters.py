"""The schema `ReservationConfirmParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class ReservationConfirmParameters(Model, kw_only=True, rename="pascal"):
    """Which `Optional` reservations become `Confirmed`."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    reservation_ids: list[UUID]
    """Reservations that are `Optional` so far."""

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
    """The property that the reservation is in.

    Required with a Portfolio Access Token, ignored with any other.
    """

    send_confirmation_email: bool | Unset | None = UNSET
    """Whether Mews sends a confirmation by email. True when absent or None."""

    __secrets__ = frozenset({"client_token", "access_token"})
