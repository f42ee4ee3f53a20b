"""The schema `ReservationItems`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class ReservationItems(Model, kw_only=True, rename="pascal"):
    """What is charged for one reservation."""

    order_items: list[models.AccountingOrderItem]
    """The nights, products and fees of the reservation."""

    reservation_id: UUID | Unset | None = UNSET
    """The reservation that they are charged for."""

    items: list[models.AccountingItem] | Unset | None = UNSET
    """The items in the oldest form. None or absent where there are only `order_items`."""
