"""Add outlet bills."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.OutletBillAddResult] = Operation(
    path="/api/connector/v1/outletBills/add",
    request=models.OutletBillAddParameters,
    response=models.OutletBillAddResult,
    effect="write",
    portfolio=False,
    beta=False,
    max_items={
        "bills": 1000,
    },
)
