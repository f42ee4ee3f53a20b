"""Get all tasks."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.TaskResult, models.Task] = PaginatedOperation(
    path="/api/connector/v1/tasks/getAll",
    request=models.TaskFilterParameters,
    response=models.TaskResult,
    effect="read",
    portfolio=False,
    beta=False,
    max_intervals={
        "created_utc": "P3M",
        "closed_utc": "P3M",
        "deadline_utc": "P3M",
    },
    max_items={
        "enterprise_ids": 1000,
        "task_ids": 1000,
        "department_ids": 1000,
        "service_order_ids": 1000,
    },
    splittable=frozenset({"enterprise_ids", "task_ids", "department_ids", "service_order_ids"}),
    make_limitation=models.Limitation,
    limitation="limitation",
    max_page_size=1000,
    items="tasks",
    item=models.Task,
    cursor="cursor",
)
