"""Get all message threads."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.MessageThreadResult, models.MessageThread] = (
    PaginatedOperation(
        path="/api/connector/v1/messageThreads/getAll",
        request=models.MessageThreadFilterParameters,
        response=models.MessageThreadResult,
        effect="read",
        portfolio=True,
        beta=False,
        alternatives=(("message_thread_ids",), ("created_utc",), ("updated_utc",)),
        max_intervals={
            "created_utc": "P3M",
            "updated_utc": "P3M",
        },
        max_items={
            "enterprise_ids": 1000,
            "message_thread_ids": 1000,
        },
        splittable=frozenset({"enterprise_ids", "message_thread_ids"}),
        make_limitation=models.Limitation,
        limitation="limitation",
        max_page_size=1000,
        items="message_threads",
        item=models.MessageThread,
        cursor="cursor",
    )
)
