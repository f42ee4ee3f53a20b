"""Add rates."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.RateAddResult] = Operation(
    path="/api/connector/v1/rates/add",
    request=models.RateAddParameters,
    response=models.RateAddResult,
    effect="write",
    portfolio=True,
    beta=False,
    max_items={
        "rates": 1000,
    },
)
