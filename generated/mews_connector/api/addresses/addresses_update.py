"""Update addresses."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.AddressAddResult] = Operation(
    path="/api/connector/v1/addresses/update",
    request=models.AddressUpdateParameters,
    response=models.AddressAddResult,
    effect="write",
    portfolio=True,
    beta=False,
    idempotent=True,
    max_items={
        "address_updates": 1000,
    },
)
