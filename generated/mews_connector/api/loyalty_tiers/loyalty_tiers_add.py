"""Add loyalty tiers."""

from mews_connector import models
from mews_runtime.schema.operation import Operation, ReadBack

OPERATION: Operation[models.LoyaltyTierWriteResult] = Operation(
    path="/api/connector/v1/loyaltyTiers/add",
    request=models.LoyaltyTierAddParameters,
    response=models.LoyaltyTierWriteResult,
    effect="write",
    portfolio=True,
    beta=False,
    max_items={
        "loyalty_tiers": 1000,
    },
    read_back=ReadBack(
        operation="loyaltyTiers/getAll",
        sent="LoyaltyTiers",
        filters={"LoyaltyProgramIds": "LoyaltyProgramId"},
        fixed={"ActivityStates": ["Active"]},
        matches={
            "Code": "Code",
            "LoyaltyProgramId": "LoyaltyProgramId",
            "Name": "Name",
            "Ordering": "Ordering",
        },
    ),
)
