"""Get all departments."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.DepartmentResult, models.Department] = PaginatedOperation(
    path="/api/connector/v1/departments/getAll",
    request=models.DepartmentFilterParameters,
    response=models.DepartmentResult,
    effect="read",
    portfolio=True,
    beta=False,
    max_intervals={
        "updated_utc": "P3M",
    },
    max_items={
        "enterprise_ids": 1000,
        "department_ids": 1000,
    },
    splittable=frozenset({"enterprise_ids", "department_ids"}),
    make_limitation=models.Limitation,
    limitation="limitation",
    max_page_size=1000,
    items="departments",
    item=models.Department,
    cursor="cursor",
)
