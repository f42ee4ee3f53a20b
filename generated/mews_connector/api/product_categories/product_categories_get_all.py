"""Get all product categories."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.ProductCategoryResult, models.ProductCategory] = (
    PaginatedOperation(
        path="/api/connector/v1/productCategories/getAll",
        request=models.ProductCategoryFilterParameters,
        response=models.ProductCategoryResult,
        effect="read",
        portfolio=True,
        beta=False,
        max_intervals={
            "updated_utc": "P3M",
        },
        max_items={
            "service_ids": 1000,
            "enterprise_ids": 1000,
            "product_category_ids": 1000,
        },
        splittable=frozenset({"service_ids", "enterprise_ids", "product_category_ids"}),
        make_limitation=models.Limitation,
        limitation="limitation",
        max_page_size=1000,
        items="product_categories",
        item=models.ProductCategory,
        cursor="cursor",
    )
)
