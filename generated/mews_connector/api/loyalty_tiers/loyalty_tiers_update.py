"""Update loyalty tiers."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.LoyaltyTierWriteResult] = Operation(
    path="/api/connector/v1/loyaltyTiers/update",
    request=models.LoyaltyTierUpdateParameters,
    response=models.LoyaltyTierWriteResult,
    effect="write",
    portfolio=False,
    beta=False,
    idempotent=True,
    max_items={
        "loyalty_tier_updates": 1000,
    },
)
