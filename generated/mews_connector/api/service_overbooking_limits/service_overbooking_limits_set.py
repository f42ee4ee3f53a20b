"""Set service overbooking limits."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.EmptyResult] = Operation(
    path="/api/connector/v1/serviceOverbookingLimits/set",
    request=models.ServiceOverbookingLimitSetParameters,
    response=models.EmptyResult,
    effect="write",
    portfolio=True,
    beta=True,
    restricted=True,
    idempotent=True,
    max_items={
        "set_service_overbooking_limits": 1000,
    },
)
