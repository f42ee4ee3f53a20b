"""The schema `LoyaltyProgram`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class LoyaltyProgram(Model, kw_only=True, rename="pascal"):
    """What guests can be members of at all properties of a chain."""

    id: UUID
    """Tells it apart from all others of its kind."""

    chain_id: UUID
    """The chain whose properties share the program."""

    name: str
    """What it is called."""

    code: str
    """How bookings refer to it, such as those that come through a channel manager."""

    type_: models.LoyaltyProgramType | Unset | None = UNSET
    """Whose program it is: that of the hotels themselves, of a partner outside, or of a soft brand, which lets its hotels keep their own names."""

    subscription: models.LoyaltyProgramSubscription | Unset | None = UNSET
    """Whether members pay for it."""
