"""Update loyalty programs."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.LoyaltyProgramWriteResult] = Operation(
    path="/api/connector/v1/loyaltyPrograms/update",
    request=models.LoyaltyProgramUpdateParameters,
    response=models.LoyaltyProgramWriteResult,
    effect="write",
    portfolio=True,
    beta=False,
    idempotent=True,
    max_items={
        "loyalty_program_updates": 1000,
    },
)
