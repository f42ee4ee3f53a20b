"""Get all rate groups."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.RateGroupResult, models.RateGroup] = PaginatedOperation(
    path="/api/connector/v1/rateGroups/getAll",
    request=models.RateGroupFilterParameters,
    response=models.RateGroupResult,
    effect="read",
    portfolio=True,
    beta=False,
    alternatives=(("rate_group_ids",), ("service_ids",)),
    max_intervals={
        "updated_utc": "P3M",
    },
    max_items={
        "enterprise_ids": 1000,
        "rate_group_ids": 1000,
        "service_ids": 1000,
        "external_identifiers": 1000,
    },
    splittable=frozenset(
        {"enterprise_ids", "rate_group_ids", "service_ids", "external_identifiers"}
    ),
    make_limitation=models.Limitation,
    limitation="limitation",
    max_page_size=1000,
    items="rate_groups",
    item=models.RateGroup,
    cursor="cursor",
)
