"""List companionships."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.CompanionshipResult, models.Companionship] = (
    PaginatedOperation(
        path="/api/connector/v1/companionships/getAll",
        request=models.CompanionshipFilterParameters,
        response=models.CompanionshipResult,
        effect="read",
        portfolio=True,
        beta=False,
        alternatives=(
            ("companionship_ids",),
            ("reservation_ids",),
            ("customer_ids",),
            ("reservation_group_ids",),
        ),
        max_intervals={
            "updated_utc": "P3M",
        },
        max_items={
            "enterprise_ids": 1000,
            "companionship_ids": 1000,
            "reservation_ids": 1000,
            "customer_ids": 1000,
            "reservation_group_ids": 1000,
        },
        splittable=frozenset(
            {
                "enterprise_ids",
                "companionship_ids",
                "reservation_ids",
                "customer_ids",
                "reservation_group_ids",
            }
        ),
        make_limitation=models.Limitation,
        limitation="limitation",
        max_page_size=1000,
        items="companionships",
        item=models.Companionship,
        cursor="cursor",
    )
)
