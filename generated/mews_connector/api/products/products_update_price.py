"""Update the prices of a product."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.EmptyResult] = Operation(
    path="/api/connector/v1/products/updatePrice",
    request=models.ProductPriceUpdateParameters,
    response=models.EmptyResult,
    effect="write",
    portfolio=True,
    beta=False,
    idempotent=True,
    max_items={
        "price_updates": 100,
    },
)
