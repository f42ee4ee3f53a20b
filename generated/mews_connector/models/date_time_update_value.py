"""The schema `DateTimeUpdateValue`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class DateTimeUpdateValue(Model, kw_only=True, rename="pascal"):
    """How an instant changes.

    `value` takes the place of it, and None removes it. An object without `value` keeps it, as
    leaving out the whole object does.
    """

    value: DateTime | Unset | None = UNSET
    """The instant from now on, in UTC."""
