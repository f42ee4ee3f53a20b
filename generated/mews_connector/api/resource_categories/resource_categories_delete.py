"""Delete resource categories."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.EmptyResult] = Operation(
    path="/api/connector/v1/resourceCategories/delete",
    request=models.ResourceCategoryDeleteParameters,
    response=models.EmptyResult,
    effect="write",
    portfolio=True,
    beta=True,
    restricted=True,
    max_items={
        "resource_category_ids": 100,
    },
)
