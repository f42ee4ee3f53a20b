"""The schema `Int32UpdateValue`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import Int32


class Int32UpdateValue(Model, kw_only=True, rename="pascal"):
    """How a whole number changes.

    `value` takes its place, and None removes it. An object without `value` keeps it, as leaving
    out the whole object does. Only in an availability adjustment does an object without `value`
    mean the same as None: it removes the adjustment of every time unit in the interval.
    """

    value: Int32 | Unset | None = UNSET
    """The number from now on."""
