"""Get open items of customers."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.CustomerItemResult] = Operation(
    path="/api/connector/v1/customers/getOpenItems",
    request=models.CustomerItemFilterParameters,
    response=models.CustomerItemResult,
    effect="read",
    portfolio=False,
    beta=False,
    deprecated=True,
    replaced_by=("payments/getAll", "orderItems/getAll"),
    max_items={
        "customer_ids": 1000,
    },
    splittable=frozenset({"customer_ids"}),
)
