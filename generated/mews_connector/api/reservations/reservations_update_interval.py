"""Update the interval of a reservation."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.EmptyResult] = Operation(
    path="/api/connector/v1/reservations/updateInterval",
    request=models.ReservationUpdateIntervalParameters,
    response=models.EmptyResult,
    effect="write",
    portfolio=True,
    beta=False,
)
