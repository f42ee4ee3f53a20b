"""Clear restrictions."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.EmptyResult] = Operation(
    path="/api/connector/v1/restrictions/clear",
    request=models.RestrictionClearParameters,
    response=models.EmptyResult,
    effect="write",
    portfolio=False,
    beta=False,
    idempotent=True,
    max_items={
        "data": 1000,
    },
)
