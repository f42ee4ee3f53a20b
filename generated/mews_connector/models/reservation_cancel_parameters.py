"""The schema `ReservationCancelParameters`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model, warn_deprecated


class ReservationCancelParameters(Model, kw_only=True, rename="pascal"):
    """The reservations to cancel, and why."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    reservation_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)]
    """Reservations that will not take place."""

    notes: str
    """Reason for the cancellation, in words."""

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

    post_cancellation_fee: bool | Unset | None = UNSET
    """Whether the fee of the rate's cancellation policies is charged. False when absent or None."""

    send_email: bool | Unset | None = UNSET
    """Whether Mews tells the guest by email. True when absent or None."""

    reservation_id: UUID | Unset | None = UNSET
    """Deprecated. Use `reservation_ids` instead."""

    __secrets__ = frozenset({"client_token", "access_token"})
    __deprecations__: ClassVar[Mapping[str, str]] = {
        "reservation_id": "Use `reservation_ids` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
