"""The schema `ReservationPriceResult`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class ReservationPriceResult(Model, kw_only=True, rename="pascal"):
    """What the reservations would cost."""

    reservation_prices: list[models.ReservationPrice]
    """A price for each reservation of the request."""
