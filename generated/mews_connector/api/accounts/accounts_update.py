"""Update accounts."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.AccountResult] = Operation(
    path="/api/connector/v1/accounts/update",
    request=models.AccountUpdateParameters,
    response=models.AccountResult,
    effect="write",
    portfolio=True,
    beta=False,
    idempotent=True,
    max_items={
        "account_updates": 1000,
    },
)
