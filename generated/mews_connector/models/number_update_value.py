"""The schema `NumberUpdateValue`."""

from __future__ import annotations

from decimal import Decimal

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class NumberUpdateValue(Model, kw_only=True, rename="pascal"):
    """How a number changes, which may have decimal places.

    `value` takes its place, and None removes it. An object without `value` keeps it, as leaving
    out the whole object does.
    """

    value: Decimal | Unset | None = UNSET
    """The number from now on."""
