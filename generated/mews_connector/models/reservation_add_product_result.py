"""The schema `ReservationAddProductResult`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class ReservationAddProductResult(Model, kw_only=True, rename="pascal"):
    """What the product is charged as."""

    item_ids: list[UUID] | Unset | None = UNSET
    """The new order items."""
