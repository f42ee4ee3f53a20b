"""Close a bill."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.BillCloseResult] = Operation(
    path="/api/connector/v1/bills/close",
    request=models.BillCloseParameters,
    response=models.BillCloseResult,
    effect="write",
    portfolio=True,
    beta=False,
    max_items={
        "associated_account_data": 1,
    },
)
