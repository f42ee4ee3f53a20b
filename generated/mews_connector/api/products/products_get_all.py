"""Get all products."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.ProductResult, models.Product] = PaginatedOperation(
    path="/api/connector/v1/products/getAll",
    request=models.ProductFilterParameters,
    response=models.ProductResult,
    effect="read",
    portfolio=True,
    beta=False,
    max_intervals={
        "updated_utc": "P3M",
    },
    max_items={
        "service_ids": 1000,
        "enterprise_ids": 1000,
        "product_ids": 1000,
    },
    splittable=frozenset({"service_ids", "enterprise_ids", "product_ids"}),
    make_limitation=models.Limitation,
    limitation="limitation",
    max_page_size=1000,
    items="products",
    item=models.Product,
    cursor="cursor",
)
