"""Get all resource categories."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.ResourceCategoryResult, models.ResourceCategory] = (
    PaginatedOperation(
        path="/api/connector/v1/resourceCategories/getAll",
        request=models.ResourceCategoryFilterParameters,
        response=models.ResourceCategoryResult,
        effect="read",
        portfolio=False,
        beta=False,
        max_intervals={
            "updated_utc": "P3M",
        },
        max_items={
            "service_ids": 1000,
            "enterprise_ids": 1000,
            "resource_category_ids": 1000,
        },
        splittable=frozenset({"service_ids", "enterprise_ids", "resource_category_ids"}),
        make_limitation=models.Limitation,
        limitation="limitation",
        max_page_size=1000,
        items="resource_categories",
        item=models.ResourceCategory,
        cursor="cursor",
    )
)
