"""Add message thread."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.MessageThreadAddResult] = Operation(
    path="/api/connector/v1/messageThreads/add",
    request=models.MessageThreadAddParameters,
    response=models.MessageThreadAddResult,
    effect="write",
    portfolio=False,
    beta=False,
)
