"""Delete loyalty programs."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.EmptyResult] = Operation(
    path="/api/connector/v1/loyaltyPrograms/delete",
    request=models.LoyaltyProgramDeleteParameters,
    response=models.EmptyResult,
    effect="write",
    portfolio=False,
    beta=False,
    max_items={
        "loyalty_program_ids": 1000,
    },
)
