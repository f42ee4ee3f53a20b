"""The schema `RebateOrderItemData`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class RebateOrderItemData(Model, kw_only=True, rename="pascal"):
    """Which order item is taken back in part or in full."""

    rebated_item_id: UUID | Unset | None = UNSET
    """The item that is taken back. It may be a rebate itself."""
