"""Update bills."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.BillUpdateResult] = Operation(
    path="/api/connector/v1/bills/update",
    request=models.BillUpdateParameters,
    response=models.BillUpdateResult,
    effect="write",
    portfolio=True,
    beta=True,
    restricted=True,
    idempotent=True,
    max_items={
        "bills_updates": 10,
    },
)
