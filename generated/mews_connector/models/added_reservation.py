"""The schema `AddedReservation`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class AddedReservation(Model, kw_only=True, rename="pascal"):
    """A new reservation, and which of the request it is."""

    reservation: models.ReservationV20170412
    """A reservation in its older form, which adding and updating still return."""

    identifier: str | Unset | None = UNSET
    """The name that the request gave it."""
