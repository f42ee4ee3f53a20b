"""Update resources."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.EmptyResult] = Operation(
    path="/api/connector/v1/resources/update",
    request=models.ResourceUpdateParameters,
    response=models.EmptyResult,
    effect="write",
    portfolio=False,
    beta=False,
    idempotent=True,
    max_items={
        "resource_updates": 1000,
    },
)
