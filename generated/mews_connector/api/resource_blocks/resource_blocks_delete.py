"""Delete resource blocks."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.EmptyResult] = Operation(
    path="/api/connector/v1/resourceBlocks/delete",
    request=models.ResourceBlockDeleteParameters,
    response=models.EmptyResult,
    effect="write",
    portfolio=False,
    beta=False,
    max_items={
        "resource_block_ids": 1000,
    },
)
