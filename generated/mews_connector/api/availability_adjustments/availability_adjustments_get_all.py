"""Get all availability adjustments."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[
    models.AvailabilityAdjustmentResult, models.AvailabilityAdjustment
] = PaginatedOperation(
    path="/api/connector/v1/availabilityAdjustments/getAll",
    request=models.AvailabilityAdjustmentFilterParameters,
    response=models.AvailabilityAdjustmentResult,
    effect="read",
    portfolio=True,
    beta=False,
    max_intervals={
        "updated_utc": "P3M",
    },
    max_items={
        "enterprise_ids": 1000,
        "availability_adjustment_ids": 1000,
    },
    splittable=frozenset({"enterprise_ids", "availability_adjustment_ids"}),
    make_limitation=models.Limitation,
    limitation="limitation",
    max_page_size=1000,
    items="availability_adjustments",
    item=models.AvailabilityAdjustment,
    cursor="cursor",
)
