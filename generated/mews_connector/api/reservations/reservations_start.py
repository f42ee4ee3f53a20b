"""Start a reservation."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.EmptyResult] = Operation(
    path="/api/connector/v1/reservations/start",
    request=models.ReservationStartParameters,
    response=models.EmptyResult,
    effect="write",
    portfolio=True,
    beta=False,
)
