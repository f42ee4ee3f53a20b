"""The schema `LoyaltyProgramUpdate`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.updates import NullableUpdate, UpdateModel, wrap_updates


class LoyaltyProgramUpdate(UpdateModel, kw_only=True, rename="pascal"):
    """What to change of a program. What is absent or None is kept."""

    loyalty_program_id: UUID
    """Which program is changed."""

    name: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """What it is called."""

    type_: (
        NullableUpdate[models.LoyaltyProgramType, models.LoyaltyProgramTypeUpdateValue] | Unset
    ) = UNSET
    """Whose program it is from now on."""

    subscription: (
        NullableUpdate[
            models.LoyaltyProgramSubscription, models.LoyaltyProgramSubscriptionUpdateValue
        ]
        | Unset
    ) = UNSET
    """Whether members pay for it from now on."""

    def __post_init__(self) -> None:
        wrap_updates(self)
