"""Get all bills."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.BillResult, models.Bill] = PaginatedOperation(
    path="/api/connector/v1/bills/getAll",
    request=models.BillFilterParameters,
    response=models.BillResult,
    effect="read",
    portfolio=False,
    beta=False,
    alternatives=(
        ("issued_utc",),
        ("paid_utc",),
        ("due_utc",),
        ("created_utc",),
        ("updated_utc",),
        ("bill_ids",),
        ("customer_ids",),
        ("state",),
        ("type_",),
        ("correction_state",),
        ("closed_utc",),
    ),
    max_intervals={
        "issued_utc": "P3M",
        "paid_utc": "P3M",
        "due_utc": "P3M",
        "created_utc": "P3M",
        "updated_utc": "P3M",
        "closed_utc": "P3M",
    },
    max_items={
        "enterprise_ids": 1000,
        "bill_ids": 1000,
        "customer_ids": 1000,
    },
    splittable=frozenset({"enterprise_ids", "bill_ids", "customer_ids"}),
    make_limitation=models.Limitation,
    limitation="limitation",
    max_page_size=1000,
    items="bills",
    item=models.Bill,
    cursor="cursor",
)
