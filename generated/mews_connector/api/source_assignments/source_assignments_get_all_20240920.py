"""Get all source assignments (2024-09-20)."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[
    models.SourceAssignmentResultV20240920, models.SourceAssignmentV20240920
] = PaginatedOperation(
    path="/api/connector/v1/sourceAssignments/getAll/2024-09-20",
    request=models.SourceAssignmentFilterParametersV20240920,
    response=models.SourceAssignmentResultV20240920,
    effect="read",
    portfolio=True,
    beta=True,
    restricted=True,
    max_intervals={
        "updated_utc": "P1M",
    },
    max_items={
        "reservation_ids": 100,
        "enterprise_ids": 1,
    },
    splittable=frozenset({"reservation_ids"}),
    make_limitation=models.Limitation,
    limitation="limitation",
    max_page_size=1000,
    items="source_assignments",
    item=models.SourceAssignmentV20240920,
    cursor="cursor",
)
