"""The schema `PriceUpdateEvent`."""

from __future__ import annotations

from typing import Literal
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.events import Event
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class PriceUpdateEvent(Model, kw_only=True, rename="pascal"):
    """Prices of a rate have changed: by the base price, by an adjustment of it, or by one of a category.

    They are not read by an id, but with `rates/getPricing`.
    """

    type_: Literal["PriceUpdate"]
    """Tells the event from those of other kinds."""

    id: UUID
    """Tells this change from others. Nothing can be read by it."""

    start_utc: DateTime | Unset | None = UNSET
    """Where the interval of the changed prices begins."""

    end_utc: DateTime | Unset | None = UNSET
    """Where the interval of the changed prices ends."""

    rate_id: UUID | Unset | None = UNSET
    """Whose prices have changed."""

    resource_category_id: UUID | Unset | None = UNSET
    """The category whose prices have changed, or None if it is not about a single one."""

    __event__ = Event(type="Type", id="Id")
