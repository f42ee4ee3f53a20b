"""Delete loyalty tiers."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.EmptyResult] = Operation(
    path="/api/connector/v1/loyaltyTiers/delete",
    request=models.LoyaltyTierDeleteParameters,
    response=models.EmptyResult,
    effect="write",
    portfolio=False,
    beta=False,
    max_items={
        "loyalty_tier_ids": 1000,
    },
)
