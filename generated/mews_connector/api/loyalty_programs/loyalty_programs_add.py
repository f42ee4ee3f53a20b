"""Add loyalty programs."""

from mews_connector import models
from mews_runtime.schema.operation import Operation, ReadBack

OPERATION: Operation[models.LoyaltyProgramWriteResult] = Operation(
    path="/api/connector/v1/loyaltyPrograms/add",
    request=models.LoyaltyProgramAddParameters,
    response=models.LoyaltyProgramWriteResult,
    effect="write",
    portfolio=True,
    beta=False,
    max_items={
        "loyalty_programs": 1000,
    },
    read_back=ReadBack(
        operation="loyaltyPrograms/getAll",
        sent="LoyaltyPrograms",
        filters={"Codes": "Code"},
        fixed={"ActivityStates": ["Active"]},
        matches={"Code": "Code", "Name": "Name", "Subscription": "Subscription", "Type": "Type"},
    ),
)
