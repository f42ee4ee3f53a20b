"""Update resource categories."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.ResourceCategoryChangeResult] = Operation(
    path="/api/connector/v1/resourceCategories/update",
    request=models.ResourceCategoryUpdateParameters,
    response=models.ResourceCategoryChangeResult,
    effect="write",
    portfolio=True,
    beta=True,
    restricted=True,
    idempotent=True,
    max_items={
        "resource_category_updates": 100,
    },
)
