"""Get all sources."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.SourceResult, models.Source] = PaginatedOperation(
    path="/api/connector/v1/sources/getAll",
    request=models.SourceFilterParameters,
    response=models.SourceResult,
    effect="read",
    portfolio=False,
    beta=False,
    max_intervals={
        "updated_utc": "P3M",
    },
    max_items={
        "source_ids": 1000,
    },
    splittable=frozenset({"source_ids"}),
    make_limitation=models.Limitation,
    limitation="limitation",
    max_page_size=1000,
    items="sources",
    item=models.Source,
    cursor="cursor",
)
