"""The schema `ReservationChannelManagerDetailsResult`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class ReservationChannelManagerDetailsResult(Model, kw_only=True, rename="pascal"):
    """What channel managers know of the reservations that were asked for."""

    channel_manager_details: list[models.ReservationChannelManagerDetails]
    """What is known, each entry with its reservation."""
