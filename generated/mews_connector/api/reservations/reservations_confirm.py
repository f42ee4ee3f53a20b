"""Confirm reservations."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.ReservationIdsResult] = Operation(
    path="/api/connector/v1/reservations/confirm",
    request=models.ReservationConfirmParameters,
    response=models.ReservationIdsResult,
    effect="write",
    portfolio=True,
    beta=False,
)
