"""The schema `BooleanUpdateValue`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class BooleanUpdateValue(Model, kw_only=True, rename="pascal"):
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    value: bool | Unset | None = UNSET
    """What it is from now on."""
