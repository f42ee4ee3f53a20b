"""Get all loyalty tiers."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.LoyaltyTierResult, models.LoyaltyTier] = PaginatedOperation(
    path="/api/connector/v1/loyaltyTiers/getAll",
    request=models.LoyaltyTierFilterParameters,
    response=models.LoyaltyTierResult,
    effect="read",
    portfolio=True,
    beta=False,
    max_intervals={
        "updated_utc": "P3M",
    },
    max_items={
        "loyalty_program_ids": 1000,
        "chain_ids": 1000,
        "loyalty_tier_ids": 1000,
    },
    splittable=frozenset({"loyalty_program_ids", "chain_ids", "loyalty_tier_ids"}),
    make_limitation=models.Limitation,
    limitation="limitation",
    max_page_size=1000,
    items="loyalty_tiers",
    item=models.LoyaltyTier,
    cursor="cursor",
)
