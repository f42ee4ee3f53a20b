"""The schema `ReservationAddParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class ReservationAddParameters(Model, kw_only=True, rename="pascal"):
    """What to book, and how strictly to check it."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    service_id: UUID
    """What to book, such as the stay in a hotel."""

    reservations: Annotated[list[models.ReservationParameters], Meta(min_length=1, max_length=1000)]
    """What to book. Reservations of the same availability block have to be in the same group."""

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
    """The property to book in. Required with a Portfolio Access Token, ignored with any other."""

    group_id: UUID | Unset | None = UNSET
    """An existing group to add the reservations to. A new one is made when absent or None."""

    group_name: str | Unset | None = UNSET
    """What to call a new group.

    Mews finds a name itself when absent or None. Ignored beside `group_id`.
    """

    check_rate_applicability: bool | Unset | None = UNSET
    """Whether to refuse a rate that the booking may not use, such as a private one.

    True when absent or None.
    """

    check_overbooking: bool | Unset | None = UNSET
    """Whether to refuse what there are not enough resources for. True when absent or None."""

    send_confirmation_email: bool | Unset | None = UNSET
    """Whether Mews sends a confirmation by email. True when absent or None."""

    __secrets__ = frozenset({"client_token", "access_token"})
