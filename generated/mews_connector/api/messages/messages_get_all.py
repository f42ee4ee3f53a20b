"""Get all messages."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.MessageResult, models.Message] = PaginatedOperation(
    path="/api/connector/v1/messages/getAll",
    request=models.MessageFilterParameters,
    response=models.MessageResult,
    effect="read",
    portfolio=True,
    beta=False,
    max_intervals={
        "created_utc": "P1M",
    },
    max_items={
        "message_thread_ids": 1000,
        "enterprise_ids": 1000,
    },
    splittable=frozenset({"message_thread_ids", "enterprise_ids"}),
    make_limitation=models.Limitation,
    limitation="limitation",
    max_page_size=1000,
    items="messages",
    item=models.Message,
    cursor="cursor",
)
