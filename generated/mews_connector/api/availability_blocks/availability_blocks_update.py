"""Update availability blocks."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.AvailabilityBlockUpdateResult] = Operation(
    path="/api/connector/v1/availabilityBlocks/update",
    request=models.AvailabilityBlockUpdateParameters,
    response=models.AvailabilityBlockUpdateResult,
    effect="write",
    portfolio=True,
    beta=False,
    idempotent=True,
    max_items={
        "availability_blocks": 1000,
    },
)
