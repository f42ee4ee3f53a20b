"""The schema `ReservationUpdateIntervalParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class ReservationUpdateIntervalParameters(Model, kw_only=True, rename="pascal"):
    """The new times of a reservation."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    reservation_id: UUID
    """Which reservation to move."""

    charge_cancellation_fee: bool
    """Whether nights that the change cancels are charged a cancellation fee."""

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

    start_utc: DateTime | Unset | None = UNSET
    """When the stay begins from now on, in UTC. Kept when absent or None."""

    end_utc: DateTime | Unset | None = UNSET
    """When the stay ends from now on, in UTC. Kept when absent or None."""

    __secrets__ = frozenset({"client_token", "access_token"})
