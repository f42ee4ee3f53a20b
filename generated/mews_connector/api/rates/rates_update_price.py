"""Update the prices of a rate."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.EmptyResult] = Operation(
    path="/api/connector/v1/rates/updatePrice",
    request=models.RatePriceUpdateParameters,
    response=models.EmptyResult,
    effect="write",
    portfolio=False,
    beta=False,
    idempotent=True,
    max_items={
        "price_updates": 1000,
    },
)
