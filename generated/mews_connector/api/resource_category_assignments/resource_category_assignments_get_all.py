"""Get all resource category assignments."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[
    models.ResourceCategoryAssignmentResult, models.ResourceCategoryAssignment
] = PaginatedOperation(
    path="/api/connector/v1/resourceCategoryAssignments/getAll",
    request=models.ResourceCategoryAssignmentFilterParameters,
    response=models.ResourceCategoryAssignmentResult,
    effect="read",
    portfolio=False,
    beta=False,
    max_items={
        "resource_category_ids": 1000,
        "enterprise_ids": 1000,
        "resource_category_assignment_ids": 1000,
        "resource_ids": 1000,
    },
    splittable=frozenset(
        {
            "resource_category_ids",
            "enterprise_ids",
            "resource_category_assignment_ids",
            "resource_ids",
        }
    ),
    make_limitation=models.Limitation,
    limitation="limitation",
    max_page_size=1000,
    items="resource_category_assignments",
    item=models.ResourceCategoryAssignment,
    cursor="cursor",
)
