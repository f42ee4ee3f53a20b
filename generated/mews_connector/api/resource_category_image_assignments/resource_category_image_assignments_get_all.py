"""Get all resource category image assignments."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[
    models.ResourceCategoryImageAssignmentResult, models.ResourceCategoryImageAssignment
] = PaginatedOperation(
    path="/api/connector/v1/resourceCategoryImageAssignments/getAll",
    request=models.ResourceCategoryImageAssignmentFilterParameters,
    response=models.ResourceCategoryImageAssignmentResult,
    effect="read",
    portfolio=False,
    beta=False,
    max_items={
        "resource_category_ids": 1000,
        "enterprise_ids": 1000,
        "resource_category_image_assignment_ids": 1000,
    },
    splittable=frozenset(
        {"resource_category_ids", "enterprise_ids", "resource_category_image_assignment_ids"}
    ),
    make_limitation=models.Limitation,
    limitation="limitation",
    max_page_size=1000,
    items="resource_category_image_assignments",
    item=models.ResourceCategoryImageAssignment,
    cursor="cursor",
)
