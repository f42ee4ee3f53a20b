"""The schema `ReservationGroup`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class ReservationGroup(Model, kw_only=True, rename="pascal"):
    """Reservations that were booked together, such as the rooms of a wedding.

    A single reservation has a group, too.
    """

    id: UUID
    """Tells it apart from all others of its kind."""

    enterprise_id: UUID
    """Id of the property that it belongs to."""

    name: str | Unset | None = UNSET
    """What the group is called at the property. May be empty, and several groups may share it."""

    channel_manager: str | Unset | None = UNSET
    """Which channel manager the booking came through. None where it came through none."""

    channel_manager_group_number: str | Unset | None = UNSET
    """By which number that channel manager knows the booking as a whole.

    None where the booking came through none.
    """
