"""Add resource categories."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.ResourceCategoryChangeResult] = Operation(
    path="/api/connector/v1/resourceCategories/add",
    request=models.ResourceCategoryAddParameters,
    response=models.ResourceCategoryChangeResult,
    effect="write",
    portfolio=True,
    beta=True,
    restricted=True,
    max_items={
        "resource_categories": 100,
    },
)
