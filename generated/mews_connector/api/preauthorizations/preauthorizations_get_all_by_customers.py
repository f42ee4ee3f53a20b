"""Get all preauthorizations by customers."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.PreauthorizationResult] = Operation(
    path="/api/connector/v1/preauthorizations/getAllByCustomers",
    request=models.PreauthorizationFilterParameters,
    response=models.PreauthorizationResult,
    effect="read",
    portfolio=False,
    beta=False,
    max_items={
        "customer_ids": 1000,
    },
    splittable=frozenset({"customer_ids"}),
)
