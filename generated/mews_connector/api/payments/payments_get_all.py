"""Get all payments."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.PaymentResult, models.Payment] = PaginatedOperation(
    path="/api/connector/v1/payments/getAll",
    request=models.PaymentFilterParameters,
    response=models.PaymentResult,
    effect="read",
    portfolio=True,
    beta=False,
    alternatives=(
        ("payment_ids",),
        ("account_ids",),
        ("bill_ids",),
        ("reservation_ids",),
        ("created_utc",),
        ("updated_utc",),
        ("charged_utc",),
        ("closed_utc",),
        ("settlement_utc",),
        ("accounting_states",),
        ("states",),
        ("type_",),
    ),
    max_intervals={
        "created_utc": "P3M",
        "updated_utc": "P3M",
        "charged_utc": "P3M",
        "closed_utc": "P3M",
        "settlement_utc": "P3M",
    },
    max_items={
        "enterprise_ids": 1000,
        "payment_ids": 1000,
        "account_ids": 100,
        "bill_ids": 1000,
        "reservation_ids": 1000,
    },
    splittable=frozenset(
        {"enterprise_ids", "payment_ids", "account_ids", "bill_ids", "reservation_ids"}
    ),
    make_limitation=models.Limitation,
    limitation="limitation",
    max_page_size=1000,
    items="payments",
    item=models.Payment,
    cursor="cursor",
)
