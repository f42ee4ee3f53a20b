"""Add a product to a reservation."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.ReservationAddProductResult] = Operation(
    path="/api/connector/v1/reservations/addProduct",
    request=models.ReservationAddProductParameters,
    response=models.ReservationAddProductResult,
    effect="write",
    portfolio=False,
    beta=False,
)
