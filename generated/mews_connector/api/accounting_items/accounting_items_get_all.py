"""Get all accounting items."""

from datetime import date

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.AccountingItemResult] = Operation(
    path="/api/connector/v1/accountingItems/getAll",
    request=models.AccountingItemFilterParameters,
    response=models.AccountingItemResult,
    effect="read",
    portfolio=False,
    beta=False,
    deprecated=True,
    replaced_by=("payments/getAll", "orderItems/getAll"),
    discontinued=date(2026, 1, 10),
    alternatives=(
        ("item_ids",),
        ("rebated_item_ids",),
        ("closed_utc",),
        ("updated_utc",),
        ("consumed_utc",),
    ),
    max_intervals={
        "closed_utc": "P3M",
        "updated_utc": "P3M",
        "consumed_utc": "P3M",
    },
    max_items={
        "item_ids": 1000,
        "rebated_item_ids": 1000,
    },
    splittable=frozenset({"item_ids", "rebated_item_ids"}),
)
