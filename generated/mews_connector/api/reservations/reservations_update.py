"""Update reservations."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.ReservationResultV20170412] = Operation(
    path="/api/connector/v1/reservations/update",
    request=models.ReservationUpdateParameters,
    response=models.ReservationResultV20170412,
    effect="write",
    portfolio=True,
    beta=False,
    max_items={
        "reservation_updates": 1000,
    },
)
