"""The schema `Int32UpdateValue`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import Int32


class Int32UpdateValue(Model, kw_only=True, rename="pascal"):
    """A new value for a number.

    `value` present sets it. For an availability adjustment an object without `value` removes
    the adjustment of every time unit in the interval, and a null `value` means the same.
    """

    value: Int32 | Unset | None = UNSET
    """The new value."""
