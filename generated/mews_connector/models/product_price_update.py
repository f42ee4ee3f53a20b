"""The schema `ProductPriceUpdate`."""

from __future__ import annotations

from decimal import Decimal

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class ProductPriceUpdate(Model, kw_only=True, rename="pascal"):
    """A new price, and the time units that it applies to."""

    value: Decimal | Unset | None = UNSET
    """New price in each time unit.

    When it is absent or None, what was set in the interval is removed.
    """

    first_time_unit_start_utc: DateTime | Unset | None = UNSET
    """Start of the first time unit to change, in UTC.

    Optional by the documentation, which does not say what an update without it changes.
    """

    last_time_unit_start_utc: DateTime | Unset | None = UNSET
    """Start of the last time unit to change, in UTC.

    That unit is still part of the interval. As optional as `first_time_unit_start_utc`.
    """
