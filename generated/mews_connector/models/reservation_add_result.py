"""The schema `ReservationAddResult`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class ReservationAddResult(Model, kw_only=True, rename="pascal"):
    """The reservations as they were made."""

    reservations: list[models.AddedReservation]
    """One for each reservation of the request."""
