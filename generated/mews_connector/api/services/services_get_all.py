"""Get all services."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.ServiceResult, models.Service] = PaginatedOperation(
    path="/api/connector/v1/services/getAll",
    request=models.ServiceFilterParameters,
    response=models.ServiceResult,
    effect="read",
    portfolio=True,
    beta=False,
    max_intervals={
        "updated_utc": "P3M",
    },
    max_items={
        "enterprise_ids": 1000,
        "service_ids": 1000,
    },
    splittable=frozenset({"enterprise_ids", "service_ids"}),
    make_limitation=models.Limitation,
    limitation="limitation",
    max_page_size=1000,
    items="services",
    item=models.Service,
    cursor="cursor",
)
