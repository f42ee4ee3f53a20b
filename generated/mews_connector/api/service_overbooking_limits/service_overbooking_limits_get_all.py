"""Get all service overbooking limits."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[
    models.ServiceOverbookingLimitResult, models.ServiceOverbookingLimit
] = PaginatedOperation(
    path="/api/connector/v1/serviceOverbookingLimits/getAll",
    request=models.ServiceOverbookingLimitFilterParameters,
    response=models.ServiceOverbookingLimitResult,
    effect="read",
    portfolio=True,
    beta=True,
    restricted=True,
    max_intervals={
        "updated_utc": "P3M",
    },
    max_items={
        "service_ids": 1000,
        "enterprise_ids": 1000,
        "service_overbooking_limit_ids": 1000,
    },
    splittable=frozenset({"service_ids", "enterprise_ids", "service_overbooking_limit_ids"}),
    make_limitation=models.Limitation,
    limitation="limitation",
    max_page_size=1000,
    items="service_overbooking_limits",
    item=models.ServiceOverbookingLimit,
    cursor="cursor",
)
