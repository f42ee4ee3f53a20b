"""The schema `TimeInterval`."""

from __future__ import annotations

from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class TimeInterval(Model, kw_only=True, rename="pascal"):
    """An interval of time used as a filter.

    Half-open: it holds the times from `start_utc` up to but not including `end_utc`. With both
    ends equal it holds exactly that time.
    """

    start_utc: DateTime
    """First instant that is inside."""

    end_utc: DateTime
    """First instant after the interval that is outside again."""
