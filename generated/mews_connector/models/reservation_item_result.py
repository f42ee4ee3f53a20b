"""The schema `ReservationItemResult`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class ReservationItemResult(Model, kw_only=True, rename="pascal"):
    """What is charged for the reservations that were asked for."""

    reservations: list[models.ReservationItems]
    """One entry for each reservation."""
