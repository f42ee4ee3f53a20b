"""Delete addresses."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.EmptyResult] = Operation(
    path="/api/connector/v1/addresses/delete",
    request=models.AddressDeleteParameters,
    response=models.EmptyResult,
    effect="write",
    portfolio=True,
    beta=False,
    max_items={
        "address_ids": 1000,
    },
)
