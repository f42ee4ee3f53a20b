"""Clear service overbooking limits."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.EmptyResult] = Operation(
    path="/api/connector/v1/serviceOverbookingLimits/clear",
    request=models.ServiceOverbookingLimitClearParameters,
    response=models.EmptyResult,
    effect="write",
    portfolio=True,
    beta=True,
    restricted=True,
    idempotent=True,
    max_items={
        "clear_service_overbooking_limits": 1000,
    },
)
