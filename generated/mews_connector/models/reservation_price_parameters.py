"""The schema `ReservationPriceParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class ReservationPriceParameters(Model, kw_only=True, rename="pascal"):
    """Which reservations to calculate the price of."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    service_id: UUID
    """What is to be booked, such as the stay in a hotel."""

    reservations: list[models.ReservationParameters]
    """The reservations, which need no `customer_id` here."""

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
    """The property to price in. Required with a Portfolio Access Token, ignored with any other."""

    __secrets__ = frozenset({"client_token", "access_token"})
