"""Get all resource blocks."""

from mews_connector import models
from mews_runtime.operation import PaginatedOperation

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
        splittable=frozenset({"enterprise_ids", "resource_block_ids", "assigned_resource_ids"}),
        make_limitation=models.Limitation,
        limitation="limitation",
        items="resource_blocks",
        item=models.ResourceBlock,
        cursor="cursor",
    )
)
