"""Add loyalty memberships."""

from mews_connector import models
from mews_runtime.schema.operation import Operation, ReadBack

OPERATION: Operation[models.LoyaltyMembershipResult] = Operation(
    path="/api/connector/v1/loyaltyMemberships/add",
    request=models.LoyaltyMembershipAddParameters,
    response=models.LoyaltyMembershipResult,
    effect="write",
    portfolio=True,
    beta=False,
    max_items={
        "loyalty_memberships": 1000,
    },
    read_back=ReadBack(
        operation="loyaltyMemberships/getAll",
        sent="LoyaltyMemberships",
        filters={"AccountIds": "AccountId", "LoyaltyProgramIds": "LoyaltyProgramId"},
        fixed={"ActivityStates": ["Active"]},
        matches={
            "AccountId": "AccountId",
            "IsPrimary": "IsPrimary",
            "LoyaltyProgramId": "LoyaltyProgramId",
            "LoyaltyTierId": "LoyaltyTierId",
            "MembershipNumber": "MembershipNumber",
        },
    ),
)
