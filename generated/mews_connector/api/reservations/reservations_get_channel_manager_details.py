"""Get channel manager details of reservations."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.ReservationChannelManagerDetailsResult] = Operation(
    path="/api/connector/v1/reservations/getChannelManagerDetails",
    request=models.ReservationChannelManagerDetailsFilterParameters,
    response=models.ReservationChannelManagerDetailsResult,
    effect="read",
    portfolio=True,
    beta=True,
    restricted=True,
    max_items={
        "reservation_ids": 100,
    },
    splittable=frozenset({"reservation_ids"}),
)
