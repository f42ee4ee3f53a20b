"""Update command."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.EmptyResult] = Operation(
    path="/api/connector/v1/commands/update",
    request=models.CommandUpdateParameters,
    response=models.EmptyResult,
    effect="write",
    portfolio=False,
    beta=False,
    idempotent=True,
)
