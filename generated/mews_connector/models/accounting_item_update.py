"""The schema `AccountingItemUpdate`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.updates import NullableUpdate, Update, UpdateModel, wrap_updates


class AccountingItemUpdate(UpdateModel, kw_only=True, rename="pascal"):
    """Where an order item or a payment goes."""

    accounting_item_id: UUID
    """An open order item or a pending payment, as `orderItems/getAll` and `payments/getAll` list them."""

    bill_id: Update[UUID | None, models.GuidUpdateValue]
    """The bill that it stands on from now on."""

    account_id: NullableUpdate[UUID | None, models.GuidUpdateValue] | Unset = UNSET
    """The customer or company that it belongs to from now on.

    None or absent keeps the one before. Needed where the bill is another account's.
    """

    def __post_init__(self) -> None:
        wrap_updates(self)
