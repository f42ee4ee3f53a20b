"""Get all accounting categories."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.AccountingCategoryResult, models.AccountingCategory] = (
    PaginatedOperation(
        path="/api/connector/v1/accountingCategories/getAll",
        request=models.AccountingCategoryFilterParameters,
        response=models.AccountingCategoryResult,
        effect="read",
        portfolio=True,
        beta=False,
        max_intervals={
            "updated_utc": "P3M",
        },
        max_items={
            "enterprise_ids": 1000,
            "accounting_category_ids": 1000,
        },
        splittable=frozenset({"enterprise_ids", "accounting_category_ids"}),
        make_limitation=models.Limitation,
        limitation="limitation",
        max_page_size=1000,
        items="accounting_categories",
        item=models.AccountingCategory,
        cursor="cursor",
    )
)
