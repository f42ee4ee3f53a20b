"""Messages of a WebSocket, as Mews sends them."""

import json
from typing import Any, Final

from mews_connector import models
from tests.support.samples import id_of

COMMAND: Final = {"Type": "DeviceCommand", "Id": id_of(1), "State": "Pending"}
RESERVATION: Final = {
    "Type": "Reservation",
    "Id": id_of(2),
    "State": "Processed",
    "StartUtc": "2026-02-20T13:00:00Z",
    "EndUtc": "2026-02-22T11:00:00Z",
}
RESOURCE: Final = {"Type": "Resource", "Id": id_of(3), "State": "Dirty"}
PRICE: Final = {
    "Type": "PriceUpdate",
    "Id": id_of(4),
    "StartUtc": "2026-09-07T22:00:00Z",
    "EndUtc": "2026-09-08T22:00:00Z",
    "RateId": id_of(5),
    "ResourceCategoryId": None,
}
TO_COME: Final = {"Type": "MinibarOpened", "Shelf": 2}


def message(*events: dict[str, Any]) -> bytes:
    """Return a message."""
    return json.dumps({"Events": events}).encode()


def numbered(number: int) -> bytes:
    """Return a message with one event, that of a room of some number."""
    return message({**RESOURCE, "Id": id_of(number)})


def number_of(event: object) -> int:
    """Return the number of a room that an event is about."""
    assert isinstance(event, models.ResourceEvent)
    return event.id.int
