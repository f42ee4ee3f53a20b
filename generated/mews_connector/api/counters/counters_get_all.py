"""Get all counters."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.CounterResult, models.Counter] = PaginatedOperation(
    path="/api/connector/v1/counters/getAll",
    request=models.CounterFilterParameters,
    response=models.CounterResult,
    effect="read",
    portfolio=True,
    beta=False,
    max_intervals={
        "updated_utc": "P3M",
    },
    max_items={
        "enterprise_ids": 1000,
        "counter_ids": 1000,
    },
    splittable=frozenset({"enterprise_ids", "counter_ids"}),
    make_limitation=models.Limitation,
    limitation="limitation",
    max_page_size=1000,
    items="counters",
    item=models.Counter,
    cursor="cursor",
)
