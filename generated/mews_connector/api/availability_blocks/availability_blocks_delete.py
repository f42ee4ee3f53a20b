"""Delete availability blocks."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.EmptyResult] = Operation(
    path="/api/connector/v1/availabilityBlocks/delete",
    request=models.AvailabilityBlockDeleteParameters,
    response=models.EmptyResult,
    effect="write",
    portfolio=True,
    beta=False,
    max_items={
        "availability_block_ids": 1000,
    },
)
