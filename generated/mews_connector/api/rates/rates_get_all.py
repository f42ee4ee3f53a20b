"""Get all rates."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.RateResult, models.Rate] = PaginatedOperation(
    path="/api/connector/v1/rates/getAll",
    request=models.RateFilterParameters,
    response=models.RateResult,
    effect="read",
    portfolio=True,
    beta=False,
    max_intervals={
        "updated_utc": "P3M",
    },
    max_items={
        "service_ids": 1000,
        "enterprise_ids": 1000,
        "rate_ids": 1000,
        "external_identifiers": 1000,
    },
    splittable=frozenset({"service_ids", "enterprise_ids", "rate_ids", "external_identifiers"}),
    make_limitation=models.Limitation,
    limitation="limitation",
    max_page_size=1000,
    items="rates",
    item=models.Rate,
    cursor="cursor",
)
