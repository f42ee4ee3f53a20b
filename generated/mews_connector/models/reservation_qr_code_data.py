"""The schema `ReservationQrCodeData`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class ReservationQrCodeData(Model, kw_only=True, rename="pascal"):
    """A QR code that identifies a reservation."""

    reservation_id: UUID | Unset | None = UNSET
    """Which reservation the code stands for."""

    data: str | Unset | None = UNSET
    """What to encode, such as JSON with the ids of reservation, group and customer."""
