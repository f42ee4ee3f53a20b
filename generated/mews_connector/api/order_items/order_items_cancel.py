"""Cancel order items."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.EmptyResult] = Operation(
    path="/api/connector/v1/orderItems/cancel",
    request=models.OrderItemCancelParameters,
    response=models.EmptyResult,
    effect="write",
    portfolio=True,
    beta=True,
    restricted=True,
    max_items={
        "order_item_ids": 10,
    },
)
