"""The schema `ReservationAddCompanionResult`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class ReservationAddCompanionResult(Model, kw_only=True, rename="pascal"):
    """What ties the customer to the reservation."""

    companionship_id: UUID | Unset | None = UNSET
    """Id of the new companionship, by which `companionships/getAll` finds it."""
