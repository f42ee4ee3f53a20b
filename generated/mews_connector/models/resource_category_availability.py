"""The schema `ResourceCategoryAvailability`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import Int32


class ResourceCategoryAvailability(Model, kw_only=True, rename="pascal"):
    """How many resources of one category can be booked in each time unit."""

    category_id: UUID
    """Which resource category the numbers are of."""

    availabilities: list[Int32]
    """How many resources can be booked in each time unit, adjustments included."""

    adjustments: list[Int32] | Unset | None = UNSET
    """By how much each of the `availabilities` was raised, or lowered if negative, by adjustments.

    It is contained in them already.
    """
