"""The schema `ReservationEvent`."""

from __future__ import annotations

from typing import Literal
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.events import Event, Fetch
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class ReservationEvent(Model, kw_only=True, rename="pascal"):
    """A reservation was made or changed in any way."""

    type_: Literal["Reservation"]
    """Tells the event from those of other kinds."""

    id: UUID
    """Tells it apart from all others of its kind."""

    state: models.ServiceOrderState
    """How far a reservation has come.

    `Inquired` is promised by neither side. `Requested` is promised by the guest alone and waits
    for the property, `Optional` by the property alone, which holds a resource for the guest.
    `Confirmed` is promised by both, `Started` is checked in, `Processed` is checked out, and
    `Canceled` will not take place.
    """

    start_utc: DateTime
    """When the guest arrives."""

    end_utc: DateTime
    """When the guest leaves."""

    assigned_resource_id: UUID | Unset | None = UNSET
    """Where the guest stays, if that is known already."""

    __event__ = Event(
        type="Type",
        id="Id",
        fetch={
            "Reservation": Fetch("reservations/getAll/2023-06-06", "ReservationIds"),
        },
    )
