"""The schema `WebSocketMessage`."""

from __future__ import annotations

from typing import Any

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.variants import ItemVariants, Variant, decode_items


class WebSocketMessage(Model, kw_only=True, rename="pascal"):
    """What has just happened, as it comes through a WebSocket."""

    events: list[
        Variant[
            models.DeviceCommandEvent
            | models.ReservationEvent
            | models.ResourceEvent
            | models.PriceUpdateEvent
            | dict[str, Any]
        ]
    ]
    """What has happened since the message before, of the kinds that the integration is set up for."""

    __items__ = (
        ItemVariants(
            "events",
            "Type",
            lambda: {
                "DeviceCommand": models.DeviceCommandEvent,
                "Reservation": models.ReservationEvent,
                "Resource": models.ResourceEvent,
                "PriceUpdate": models.PriceUpdateEvent,
            },
        ),
    )
    __events__ = "events"

    def __post_init__(self) -> None:
        decode_items(self)
