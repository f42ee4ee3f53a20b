"""Get cancellation policies by rates."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.RateCancellationPolicyResult] = Operation(
    path="/api/connector/v1/cancellationPolicies/getByRates",
    request=models.RateCancellationPolicyFilterParameters,
    response=models.RateCancellationPolicyResult,
    effect="read",
    portfolio=True,
    beta=True,
    restricted=True,
    max_items={
        "rate_ids": 100,
    },
    splittable=frozenset({"rate_ids"}),
)
