"""Delete products."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.EmptyResult] = Operation(
    path="/api/connector/v1/products/delete",
    request=models.ProductDeleteParameters,
    response=models.EmptyResult,
    effect="write",
    portfolio=True,
    beta=False,
    max_items={
        "product_ids": 1000,
    },
)
