"""The schema `RestrictionDays`."""

from __future__ import annotations

from mews_runtime.schema.model import Model


class RestrictionDays(Model, kw_only=True, rename="pascal"):
    """Days of the week. Those that are `true` are restricted."""

    monday: bool
    """Whether it holds on Mondays."""

    tuesday: bool
    """Whether it holds on Tuesdays."""

    wednesday: bool
    """Whether it holds on Wednesdays."""

    thursday: bool
    """Whether it holds on Thursdays."""

    friday: bool
    """Whether it holds on Fridays."""

    saturday: bool
    """Whether it holds on Saturdays."""

    sunday: bool
    """Whether it holds on Sundays."""
