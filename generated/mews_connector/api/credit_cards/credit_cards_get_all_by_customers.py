"""Get all credit cards by customers."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.CreditCardResult] = Operation(
    path="/api/connector/v1/creditCards/getAllByCustomers",
    request=models.CreditCardByCustomersFilterParameters,
    response=models.CreditCardResult,
    effect="read",
    portfolio=False,
    beta=False,
    deprecated=True,
    replaced_by=("creditCards/getAll",),
    undocumented=True,
    max_items={
        "customer_ids": 1000,
    },
    splittable=frozenset({"customer_ids"}),
)
