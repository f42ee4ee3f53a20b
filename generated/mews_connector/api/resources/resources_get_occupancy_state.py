"""Get the occupancy state of resources."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.ResourcesOccupancyStateResult] = Operation(
    path="/api/connector/v1/resources/getOccupancyState",
    request=models.ResourcesOccupancyStateFilterParameters,
    response=models.ResourcesOccupancyStateResult,
    effect="read",
    portfolio=True,
    beta=True,
    restricted=True,
    max_items={
        "resource_category_ids": 5,
    },
    splittable=frozenset({"resource_category_ids"}),
)
