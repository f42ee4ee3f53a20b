"""Get all active commands."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.CommandResult] = Operation(
    path="/api/connector/v1/commands/getAllActive",
    request=models.ActiveCommandFilterParameters,
    response=models.CommandResult,
    effect="read",
    portfolio=False,
    beta=False,
)
