"""Update a customer."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.Customer] = Operation(
    path="/api/connector/v1/customers/update",
    request=models.CustomerUpdateParameters,
    response=models.Customer,
    effect="write",
    portfolio=True,
    beta=False,
    idempotent=True,
)
