"""The schema `ReservationOptionsV20170412`."""

from __future__ import annotations

from mews_runtime.schema.model import Model


class ReservationOptionsV20170412(Model, kw_only=True, rename="pascal"):
    """Who of the guests is checked in."""

    owner_checked_in: bool
    """Whether the main guest is checked in."""

    all_companions_checked_in: bool
    """Whether every guest of the reservation is checked in."""

    any_companion_checked_in: bool
    """Whether at least one guest of the reservation is checked in."""
