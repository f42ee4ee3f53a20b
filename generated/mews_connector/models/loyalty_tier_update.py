"""The schema `LoyaltyTierUpdate`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.updates import NullableUpdate, UpdateModel, wrap_updates


class LoyaltyTierUpdate(UpdateModel, kw_only=True, rename="pascal"):
    """What to change of a level. What is absent or None is kept."""

    loyalty_tier_id: UUID
    """Which level is changed."""

    name: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """What it is called, in up to 50 characters."""

    code: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """How bookings refer to it, in up to 50 characters."""

    ordering: NullableUpdate[int | None, models.Int32UpdateValue] | Unset = UNSET
    """Its place among the levels of the program."""

    def __post_init__(self) -> None:
        wrap_updates(self)
