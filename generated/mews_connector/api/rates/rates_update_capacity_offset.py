"""Update the capacity offsets of rates."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.EmptyResult] = Operation(
    path="/api/connector/v1/rates/updateCapacityOffset",
    request=models.RateCapacityOffsetUpdateParameters,
    response=models.EmptyResult,
    effect="write",
    portfolio=True,
    beta=False,
    idempotent=True,
    max_items={
        "capacity_offset_updates": 50,
    },
)
