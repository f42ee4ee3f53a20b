"""The schema `ReservationChannelManagerDetails`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class ReservationChannelManagerDetails(Model, kw_only=True, rename="pascal"):
    """How a reservation is known where it was booked: on a channel, such as an online travel agency, and in the channel manager that passed it on to Mews."""

    reservation_id: UUID
    """Which reservation it is in Mews."""

    requested_rate_code: str
    """Code of the rate that the channel manager asked for."""

    created_utc: DateTime
    """When the reservation was made in the channel manager, in UTC."""

    channel_manager_name: str | Unset | None = UNSET
    """Which channel manager passed the reservation on."""

    channel_number: str | Unset | None = UNSET
    """Confirmation number at the channel, if the reservation group comes from one."""

    channel_manager_group_number: str | Unset | None = UNSET
    """By which number the channel manager knows the whole group of reservations."""

    channel_manager_number: str | Unset | None = UNSET
    """Number by which the channel manager tells the reservations of the group apart."""
