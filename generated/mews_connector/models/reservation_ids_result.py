"""The schema `ReservationIdsResult`."""

from __future__ import annotations

from uuid import UUID

from mews_runtime.schema.model import Model


class ReservationIdsResult(Model, kw_only=True, rename="pascal"):
    """Which reservations were changed."""

    reservation_ids: list[UUID]
    """The reservations of the request, now in their new state."""
