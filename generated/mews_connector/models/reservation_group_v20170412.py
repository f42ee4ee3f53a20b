"""The schema `ReservationGroupV20170412`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class ReservationGroupV20170412(Model, kw_only=True, rename="pascal"):
    """A reservation group as older listings return it, without its channel manager."""

    id: UUID
    """Tells it apart from all others of its kind."""

    name: str | Unset | None = UNSET
    """What the group is called at the property. May be empty, and several groups may share it."""
