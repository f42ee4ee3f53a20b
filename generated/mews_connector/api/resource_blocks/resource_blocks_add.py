"""Add resource blocks."""

from mews_connector import models
from mews_runtime.operation import Operation

OPERATION: Operation[models.ResourceBlockAddResult] = Operation(
    path="/api/connector/v1/resourceBlocks/add",
    request=models.ResourceBlockAddParameters,
    response=models.ResourceBlockAddResult,
    effect="write",
    portfolio=False,
    beta=False,
)
