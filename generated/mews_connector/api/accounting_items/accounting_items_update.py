"""Update accounting items."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.AccountingItemUpdateResult] = Operation(
    path="/api/connector/v1/accountingItems/update",
    request=models.AccountingItemUpdateParameters,
    response=models.AccountingItemUpdateResult,
    effect="write",
    portfolio=True,
    beta=False,
    idempotent=True,
)
