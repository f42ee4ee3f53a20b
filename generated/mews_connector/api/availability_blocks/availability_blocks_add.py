"""Add availability blocks."""

from mews_connector import models
from mews_runtime.schema.operation import Operation, ReadBack

OPERATION: Operation[models.AvailabilityBlockAddResult] = Operation(
    path="/api/connector/v1/availabilityBlocks/add",
    request=models.AvailabilityBlockAddParameters,
    response=models.AvailabilityBlockAddResult,
    effect="write",
    portfolio=True,
    beta=False,
    max_items={
        "availability_blocks": 1000,
    },
    read_back=ReadBack(
        operation="availabilityBlocks/getAll",
        sent="AvailabilityBlocks",
        filters={"ServiceIds": "ServiceId"},
        fixed={"ActivityStates": ["Active", "Deleted"], "Extent": {"AvailabilityBlocks": True}},
        matches={
            "FirstTimeUnitStartUtc": "FirstTimeUnitStartUtc",
            "LastTimeUnitStartUtc": "LastTimeUnitStartUtc",
            "ServiceId": "ServiceId",
            "State": "State",
        },
        created="CreatedUtc",
    ),
)
