"""Get all source assignments."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.SourceAssignmentResult, models.SourceAssignment] = (
    PaginatedOperation(
        path="/api/connector/v1/sourceAssignments/getAll",
        request=models.SourceAssignmentFilterParameters,
        response=models.SourceAssignmentResult,
        effect="read",
        portfolio=True,
        beta=False,
        max_intervals={
            "updated_utc": "P3M",
        },
        max_items={
            "enterprise_ids": 1000,
            "reservation_group_ids": 1000,
        },
        splittable=frozenset({"enterprise_ids", "reservation_group_ids"}),
        make_limitation=models.Limitation,
        limitation="limitation",
        max_page_size=1000,
        items="source_assignments",
        item=models.SourceAssignment,
        cursor="cursor",
    )
)
