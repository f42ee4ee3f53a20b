"""Get all business segments."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.BusinessSegmentResult, models.BusinessSegment] = (
    PaginatedOperation(
        path="/api/connector/v1/businessSegments/getAll",
        request=models.BusinessSegmentFilterParameters,
        response=models.BusinessSegmentResult,
        effect="read",
        portfolio=True,
        beta=False,
        max_intervals={
            "updated_utc": "P3M",
        },
        max_items={
            "enterprise_ids": 1000,
            "ids": 1000,
            "service_ids": 1000,
        },
        splittable=frozenset({"enterprise_ids", "ids", "service_ids"}),
        make_limitation=models.Limitation,
        limitation="limitation",
        max_page_size=1000,
        items="business_segments",
        item=models.BusinessSegment,
        cursor="cursor",
    )
)
