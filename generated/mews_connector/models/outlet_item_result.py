"""The schema `OutletItemResult`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class OutletItemResult(Model, kw_only=True, rename="pascal"):
    """One page of outlet items, newest first, and the bills that they are on."""

    outlet_items: list[models.OutletItem]
    """What matches the filters."""

    outlet_bills: list[models.OutletBill]
    """The bills of the items on this page."""

    cursor: UUID | Unset | None = UNSET
    """Id of the last and so oldest item of the page.

    Goes into the next request's `limitation`. None means that there was nothing left to list.
    """
