"""Get all restrictions."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.RestrictionResult, models.Restriction] = PaginatedOperation(
    path="/api/connector/v1/restrictions/getAll",
    request=models.RestrictionFilterParameters,
    response=models.RestrictionResult,
    effect="read",
    portfolio=True,
    beta=False,
    max_items={
        "service_ids": 1000,
        "enterprise_ids": 1000,
        "restriction_ids": 1000,
        "resource_category_ids": 1000,
        "rate_ids": 1000,
        "exact_rate_ids": 1000,
        "base_rate_ids": 1000,
    },
    splittable=frozenset(
        {
            "service_ids",
            "enterprise_ids",
            "restriction_ids",
            "resource_category_ids",
            "exact_rate_ids",
            "base_rate_ids",
        }
    ),
    make_limitation=models.Limitation,
    limitation="limitation",
    max_page_size=1000,
    items="restrictions",
    item=models.Restriction,
    cursor="cursor",
)
