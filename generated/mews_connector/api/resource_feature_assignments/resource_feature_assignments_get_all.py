"""Get all resource feature assignments."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[
    models.ResourceFeatureAssignmentResult, models.ResourceFeatureAssignment
] = PaginatedOperation(
    path="/api/connector/v1/resourceFeatureAssignments/getAll",
    request=models.ResourceFeatureAssignmentFilterParameters,
    response=models.ResourceFeatureAssignmentResult,
    effect="read",
    portfolio=False,
    beta=False,
    max_intervals={
        "updated_utc": "P3M",
    },
    max_items={
        "resource_feature_ids": 1000,
        "enterprise_ids": 1000,
        "resource_feature_assignment_ids": 1000,
    },
    splittable=frozenset(
        {"resource_feature_ids", "enterprise_ids", "resource_feature_assignment_ids"}
    ),
    make_limitation=models.Limitation,
    limitation="limitation",
    max_page_size=1000,
    items="resource_feature_assignments",
    item=models.ResourceFeatureAssignment,
    cursor="cursor",
)
