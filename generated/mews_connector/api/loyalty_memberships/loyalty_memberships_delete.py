"""Delete loyalty memberships."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.EmptyResult] = Operation(
    path="/api/connector/v1/loyaltyMemberships/delete",
    request=models.LoyaltyMembershipDeleteParameters,
    response=models.EmptyResult,
    effect="write",
    portfolio=True,
    beta=False,
    max_items={
        "loyalty_membership_ids": 1000,
    },
)
