"""The schema `ReservationAddProductParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime, Int32


class ReservationAddProductParameters(Model, kw_only=True, rename="pascal"):
    """What to order for a reservation."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    reservation_id: UUID
    """Whose reservation is charged for it."""

    product_id: UUID
    """What to order, such as breakfast."""

    count: Int32
    """How many each time: 2 of a product that is charged by night are two every night."""

    language_code: str | Unset | None = UNSET
    """Language of names and error messages.

    Belongs together with `culture_code`; with one of them missing the server uses its defaults.
    """

    culture_code: str | Unset | None = UNSET
    """Culture in which values are put into words.

    Belongs together with `language_code`; with one of them missing the server uses its
    defaults.
    """

    unit_amount: models.AmountParameters | Unset | None = UNSET
    """What one costs. The price of the product when absent or None."""

    start_utc: DateTime | Unset | None = UNSET
    """Start of the time that the product is ordered for, in UTC.

    Has to be the same as `end_utc` for a product that is charged `Once` or `PerPerson`.
    """

    end_utc: DateTime | Unset | None = UNSET
    """End of the time that the product is ordered for, in UTC.

    Has to be the same as `start_utc` for a product that is charged `Once` or `PerPerson`.
    """

    __secrets__ = frozenset({"client_token", "access_token"})
