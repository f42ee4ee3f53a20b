"""Close tasks."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.EmptyResult] = Operation(
    path="/api/connector/v1/tasks/close",
    request=models.TaskCloseParameters,
    response=models.EmptyResult,
    effect="write",
    portfolio=False,
    beta=True,
    restricted=True,
    max_items={
        "task_ids": 100,
    },
)
