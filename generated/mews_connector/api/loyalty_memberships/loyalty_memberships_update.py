"""Update loyalty memberships."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.LoyaltyMembershipResult] = Operation(
    path="/api/connector/v1/loyaltyMemberships/update",
    request=models.LoyaltyMembershipUpdateParameters,
    response=models.LoyaltyMembershipResult,
    effect="write",
    portfolio=True,
    beta=False,
    idempotent=True,
    max_items={
        "loyalty_membership_updates": 1000,
    },
)
