"""The schema `OutletBillAddResult`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class OutletBillAddResult(Model, kw_only=True, rename="pascal"):
    """What is known of the bills once they are recorded."""

    outlet_bill_ids: list[UUID] | Unset | None = UNSET
    """The ids of the new bills. `outletItems/getAll` lists them beside their items."""
