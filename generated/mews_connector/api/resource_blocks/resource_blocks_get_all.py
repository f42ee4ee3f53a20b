"""Get all resource blocks."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.ResourceBlockResult, models.ResourceBlock] = (
    PaginatedOperation(
        path="/api/connector/v1/resourceBlocks/getAll",
        request=models.ResourceBlockFilterParameters,
        response=models.ResourceBlockResult,
        effect="read",
        portfolio=True,
        beta=False,
        max_intervals={
            "colliding_utc": "P3M",
            "created_utc": "P3M",
            "updated_utc": "P3M",
        },
        max_items={
            "enterprise_ids": 1000,
            "resource_block_ids": 1000,
            "assigned_resource_ids": 1000,
        },
        splittable=frozenset({"enterprise_ids", "resource_block_ids", "assigned_resource_ids"}),
        make_limitation=models.Limitation,
        limitation="limitation",
        max_page_size=1000,
        items="resource_blocks",
        item=models.ResourceBlock,
        cursor="cursor",
        item_starts={
            "colliding_utc": "start_utc",
        },
    )
)
