"""The schema `LoyaltyProgramParameters`."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from mews_connector import models
from mews_runtime.schema.model import Model


class LoyaltyProgramParameters(Model, kw_only=True, rename="pascal"):
    """A program to set up."""

    name: Annotated[str, Meta(min_length=1, max_length=100)]
    """What it is called."""

    code: Annotated[str, Meta(min_length=1, max_length=50)]
    """How bookings refer to it, such as those that come through a channel manager.

    `loyaltyPrograms/update` cannot change it.
    """

    type_: models.LoyaltyProgramType
    """Whose program it is: that of the hotels themselves, of a partner outside, or of a soft brand, which lets its hotels keep their own names."""

    subscription: models.LoyaltyProgramSubscription
    """Whether members pay for it."""
