"""The schema `LoyaltyTierParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import Meta

from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import Int32


class LoyaltyTierParameters(Model, kw_only=True, rename="pascal"):
    """A level to add to a program."""

    loyalty_program_id: UUID
    """Which program gets the level. It cannot be changed later."""

    name: Annotated[str, Meta(min_length=1, max_length=50)]
    """What it is called."""

    code: Annotated[str, Meta(min_length=1, max_length=50)]
    """How bookings refer to it, such as those that come through a channel manager."""

    ordering: Int32
    """Its place among the levels of the program."""
