"""Cancel reservations."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.ReservationIdsResult] = Operation(
    path="/api/connector/v1/reservations/cancel",
    request=models.ReservationCancelParameters,
    response=models.ReservationIdsResult,
    effect="write",
    portfolio=True,
    beta=False,
    max_items={
        "reservation_ids": 1000,
    },
)
