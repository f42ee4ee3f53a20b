"""Add bills."""

from mews_connector import models
from mews_runtime.schema.operation import Operation, ReadBack

OPERATION: Operation[models.BillAddResult] = Operation(
    path="/api/connector/v1/bills/add",
    request=models.BillAddParameters,
    response=models.BillAddResult,
    effect="write",
    portfolio=True,
    beta=False,
    max_items={
        "bills": 1000,
    },
    read_back=ReadBack(
        operation="bills/getAll",
        sent="Bills",
        filters={},
        fixed={"State": "Open"},
        matches={"AccountId": "AccountId", "Name": "Name"},
        created="CreatedUtc",
    ),
)
