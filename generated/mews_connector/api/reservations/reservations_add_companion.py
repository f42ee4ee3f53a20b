"""Add a companion to a reservation."""

from mews_connector import models
from mews_runtime.schema.operation import Operation, ReadBack

OPERATION: Operation[models.ReservationAddCompanionResult] = Operation(
    path="/api/connector/v1/reservations/addCompanion",
    request=models.ReservationAddCompanionParameters,
    response=models.ReservationAddCompanionResult,
    effect="write",
    portfolio=True,
    beta=False,
    read_back=ReadBack(
        operation="companionships/getAll",
        filters={"CustomerIds": "CustomerId", "ReservationIds": "ReservationId"},
        fixed={},
        matches={"CustomerId": "CustomerId", "ReservationId": "ReservationId"},
    ),
)
