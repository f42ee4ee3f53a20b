"""Get all order items."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.OrderItemResult, models.OrderItem] = PaginatedOperation(
    path="/api/connector/v1/orderItems/getAll",
    request=models.OrderItemFilterParameters,
    response=models.OrderItemResult,
    effect="read",
    portfolio=True,
    beta=False,
    alternatives=(
        ("order_item_ids",),
        ("account_ids",),
        ("service_order_ids",),
        ("service_ids",),
        ("bill_ids",),
        ("created_utc",),
        ("updated_utc",),
        ("consumed_utc",),
        ("canceled_utc",),
        ("closed_utc",),
    ),
    max_intervals={
        "created_utc": "P3M",
        "updated_utc": "P3M",
        "consumed_utc": "P3M",
        "canceled_utc": "P3M",
        "closed_utc": "P3M",
    },
    max_items={
        "enterprise_ids": 1000,
        "order_item_ids": 1000,
        "account_ids": 100,
        "service_order_ids": 1000,
        "service_ids": 1000,
        "bill_ids": 1000,
        "accounting_states": 1000,
        "types": 1000,
    },
    splittable=frozenset(
        {
            "enterprise_ids",
            "order_item_ids",
            "account_ids",
            "service_order_ids",
            "service_ids",
            "bill_ids",
        }
    ),
    make_limitation=models.Limitation,
    limitation="limitation",
    max_page_size=1000,
    items="order_items",
    item=models.OrderItem,
    cursor="cursor",
)
