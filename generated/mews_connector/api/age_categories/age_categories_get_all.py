"""Get all age categories."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.AgeCategoryResult, models.AgeCategory] = PaginatedOperation(
    path="/api/connector/v1/ageCategories/getAll",
    request=models.AgeCategoryFilterParameters,
    response=models.AgeCategoryResult,
    effect="read",
    portfolio=True,
    beta=False,
    max_intervals={
        "updated_utc": "P3M",
    },
    max_items={
        "enterprise_ids": 1000,
        "age_category_ids": 1000,
        "service_ids": 1000,
    },
    splittable=frozenset({"enterprise_ids", "age_category_ids", "service_ids"}),
    make_limitation=models.Limitation,
    limitation="limitation",
    max_page_size=1000,
    items="age_categories",
    item=models.AgeCategory,
    cursor="cursor",
)
