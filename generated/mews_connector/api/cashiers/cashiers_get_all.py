"""Get all cashiers."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.CashierResult, models.Cashier] = PaginatedOperation(
    path="/api/connector/v1/cashiers/getAll",
    request=models.CashierFilterParameters,
    response=models.CashierResult,
    effect="read",
    portfolio=True,
    beta=False,
    max_intervals={
        "updated_utc": "P3M",
    },
    max_items={
        "enterprise_ids": 1000,
        "ids": 1000,
    },
    splittable=frozenset({"enterprise_ids", "ids"}),
    make_limitation=models.Limitation,
    limitation="limitation",
    max_page_size=1000,
    items="cashiers",
    item=models.Cashier,
    cursor="cursor",
)
