"""Get all loyalty programs."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.LoyaltyProgramResult, models.LoyaltyProgram] = (
    PaginatedOperation(
        path="/api/connector/v1/loyaltyPrograms/getAll",
        request=models.LoyaltyProgramFilterParameters,
        response=models.LoyaltyProgramResult,
        effect="read",
        portfolio=True,
        beta=False,
        max_intervals={
            "created_utc": "P3M",
            "updated_utc": "P3M",
        },
        max_items={
            "chain_ids": 1000,
            "loyalty_program_ids": 1000,
            "codes": 1000,
        },
        splittable=frozenset({"chain_ids", "loyalty_program_ids", "codes"}),
        make_limitation=models.Limitation,
        limitation="limitation",
        max_page_size=1000,
        items="loyalty_programs",
        item=models.LoyaltyProgram,
        cursor="cursor",
    )
)
