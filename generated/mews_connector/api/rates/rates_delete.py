"""Delete rates."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.EmptyResult] = Operation(
    path="/api/connector/v1/rates/delete",
    request=models.RateDeleteParameters,
    response=models.EmptyResult,
    effect="write",
    portfolio=True,
    beta=False,
    max_items={
        "rate_ids": 10,
    },
)
