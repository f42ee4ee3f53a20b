"""The schema `ReservationItemFilterParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class ReservationItemFilterParameters(Model, kw_only=True, rename="pascal"):
    """Of which reservations to list the items, and which of them."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    reservation_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)]
    """Reservations whose items are wanted."""

    language_code: str | Unset | None = UNSET
    """Language of names and error messages.

    Belongs together with `culture_code`; with one of them missing the server uses its defaults.
    """

    culture_code: str | Unset | None = UNSET
    """Culture in which values are put into words.

    Belongs together with `language_code`; with one of them missing the server uses its
    defaults.
    """

    currency: str | Unset | None = UNSET
    """ISO 4217 code of the currency to convert amounts to. Without it they stay as they are."""

    accounting_states: list[models.OrderItemAccountingState] | Unset | None = UNSET
    """Only items in one of these states. `Open` and `Closed` ones when None or absent."""

    __secrets__ = frozenset({"client_token", "access_token"})
