"""The schema `LoyaltyTier`."""

from __future__ import annotations

from uuid import UUID

from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import Int32


class LoyaltyTier(Model, kw_only=True, rename="pascal"):
    """A level of a program, such as gold, that a membership can be at."""

    id: UUID
    """Tells it apart from all others of its kind."""

    loyalty_program_id: UUID
    """The program whose level it is."""

    name: str
    """What it is called."""

    code: str
    """How bookings refer to it, such as those that come through a channel manager."""

    ordering: Int32
    """Its place among the levels of the program."""
