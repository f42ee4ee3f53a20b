"""Get all resources."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.ResourceResult, models.Resource] = PaginatedOperation(
    path="/api/connector/v1/resources/getAll",
    request=models.ResourceFilterParameters,
    response=models.ResourceResult,
    effect="read",
    portfolio=True,
    beta=False,
    max_intervals={
        "created_utc": "P3M",
        "updated_utc": "P3M",
    },
    max_items={
        "enterprise_ids": 1000,
        "resource_ids": 1000,
        "names": 1000,
    },
    splittable=frozenset({"enterprise_ids", "resource_ids", "names"}),
    make_limitation=models.Limitation,
    limitation="limitation",
    max_page_size=1000,
    items="resources",
    item=models.Resource,
    cursor="cursor",
)
