"""The schema `DateInterval`."""

from __future__ import annotations

from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import Date


class DateInterval(Model, kw_only=True, rename="pascal"):
    """Whole days, from `start` to `end`."""

    start: Date
    """The first day."""

    end: Date
    """The last day, which is inside as well."""
