"""The schema `BooleanUpdateValue`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class BooleanUpdateValue(Model, kw_only=True, rename="pascal"):
    """A new value for a yes or no. `value` present sets it, a null `value` removes it."""

    value: bool | Unset | None = UNSET
    """The new value."""
