"""Add order."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.OrderAddResult] = Operation(
    path="/api/connector/v1/orders/add",
    request=models.OrderAddParameters,
    response=models.OrderAddResult,
    effect="write",
    portfolio=True,
    beta=False,
)
