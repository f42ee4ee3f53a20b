"""Get all outlets."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.OutletResult, models.Outlet] = PaginatedOperation(
    path="/api/connector/v1/outlets/getAll",
    request=models.OutletFilterParameters,
    response=models.OutletResult,
    effect="read",
    portfolio=False,
    beta=False,
    max_intervals={
        "updated_utc": "P3M",
    },
    max_items={
        "enterprise_ids": 1000,
        "outlet_ids": 1000,
    },
    splittable=frozenset({"enterprise_ids", "outlet_ids"}),
    make_limitation=models.Limitation,
    limitation="limitation",
    max_page_size=1000,
    items="outlets",
    item=models.Outlet,
    cursor="cursor",
)
