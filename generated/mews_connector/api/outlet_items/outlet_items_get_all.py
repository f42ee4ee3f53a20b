"""Get all outlet items."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.OutletItemResult, models.OutletItem] = PaginatedOperation(
    path="/api/connector/v1/outletItems/getAll",
    request=models.OutletItemFilterParameters,
    response=models.OutletItemResult,
    effect="read",
    portfolio=True,
    beta=False,
    alternatives=(("ids",), ("consumed_utc",), ("updated_utc",), ("closed_utc",)),
    max_intervals={
        "consumed_utc": "P3M",
        "updated_utc": "P3M",
        "closed_utc": "P3M",
    },
    max_items={
        "enterprise_ids": 1000,
        "ids": 1000,
    },
    splittable=frozenset({"enterprise_ids", "ids"}),
    make_limitation=models.Limitation,
    limitation="limitation",
    max_page_size=1000,
    items="outlet_items",
    item=models.OutletItem,
    cursor="cursor",
)
