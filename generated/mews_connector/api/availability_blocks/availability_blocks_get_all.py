"""Get all availability blocks."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.AvailabilityBlockResult, models.AvailabilityBlock] = (
    PaginatedOperation(
        path="/api/connector/v1/availabilityBlocks/getAll",
        request=models.AvailabilityBlockFilterParameters,
        response=models.AvailabilityBlockResult,
        effect="read",
        portfolio=True,
        beta=False,
        max_intervals={
            "created_utc": "P3M",
            "updated_utc": "P3M",
            "colliding_utc": "P3M",
            "released_utc": "P3M",
        },
        max_items={
            "enterprise_ids": 1000,
            "service_ids": 1000,
            "availability_block_ids": 1000,
            "external_identifiers": 1000,
        },
        splittable=frozenset(
            {"enterprise_ids", "service_ids", "availability_block_ids", "external_identifiers"}
        ),
        make_limitation=models.Limitation,
        limitation="limitation",
        max_page_size=1000,
        items="availability_blocks",
        item=models.AvailabilityBlock,
        cursor="cursor",
        item_starts={
            "colliding_utc": "first_time_unit_start_utc",
        },
    )
)
