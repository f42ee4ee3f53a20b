"""Get all product service orders."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.ProductServiceOrderResult, models.ProductServiceOrder] = (
    PaginatedOperation(
        path="/api/connector/v1/productServiceOrders/getAll",
        request=models.ProductServiceOrderFilterParameters,
        response=models.ProductServiceOrderResult,
        effect="read",
        portfolio=True,
        beta=False,
        max_intervals={
            "updated_utc": "P3M",
        },
        max_items={
            "service_ids": 1000,
            "enterprise_ids": 1000,
            "product_service_order_ids": 1000,
            "account_ids": 1000,
            "linked_reservation_ids": 1000,
        },
        splittable=frozenset(
            {
                "service_ids",
                "enterprise_ids",
                "product_service_order_ids",
                "account_ids",
                "linked_reservation_ids",
            }
        ),
        make_limitation=models.Limitation,
        limitation="limitation",
        max_page_size=1000,
        items="product_service_orders",
        item=models.ProductServiceOrder,
        cursor="cursor",
    )
)
