"""Add messages."""

from mews_connector import models
from mews_runtime.schema.operation import Operation, ReadBack

OPERATION: Operation[models.MessageAddResult] = Operation(
    path="/api/connector/v1/messages/add",
    request=models.MessageAddParameters,
    response=models.MessageAddResult,
    effect="write",
    portfolio=False,
    beta=False,
    max_items={
        "messages": 1000,
    },
    read_back=ReadBack(
        operation="messages/getAll",
        sent="Messages",
        filters={"MessageThreadIds": "MessageThreadId"},
        fixed={},
        matches={"MessageThreadId": "MessageThreadId", "Text": "Text"},
        created="CreatedUtc",
    ),
)
