"""Add resource blocks."""

from mews_connector import models
from mews_runtime.schema.operation import Operation, ReadBack

OPERATION: Operation[models.ResourceBlockAddResult] = Operation(
    path="/api/connector/v1/resourceBlocks/add",
    request=models.ResourceBlockAddParameters,
    response=models.ResourceBlockAddResult,
    effect="write",
    portfolio=False,
    beta=False,
    max_items={
        "resource_blocks": 1000,
    },
    read_back=ReadBack(
        operation="resourceBlocks/getAll",
        sent="ResourceBlocks",
        filters={"AssignedResourceIds": "ResourceId"},
        fixed={"ActivityStates": ["Active", "Deleted"]},
        matches={
            "AssignedResourceId": "ResourceId",
            "EndUtc": "EndUtc",
            "Name": "Name",
            "StartUtc": "StartUtc",
            "Type": "Type",
        },
        created="CreatedUtc",
    ),
)
