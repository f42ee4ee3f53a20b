"""Add task."""

from mews_connector import models
from mews_runtime.schema.operation import Operation, ReadBack

OPERATION: Operation[models.TaskAddResult] = Operation(
    path="/api/connector/v1/tasks/add",
    request=models.TaskAddParameters,
    response=models.TaskAddResult,
    effect="write",
    portfolio=False,
    beta=False,
    read_back=ReadBack(
        operation="tasks/getAll",
        filters={"DeadlineUtc": "DeadlineUtc"},
        fixed={},
        matches={
            "DeadlineUtc": "DeadlineUtc",
            "DepartmentId": "DepartmentId",
            "Description": "Description",
            "Name": "Name",
            "ServiceOrderId": "ServiceOrderId",
        },
        created="CreatedUtc",
    ),
)
