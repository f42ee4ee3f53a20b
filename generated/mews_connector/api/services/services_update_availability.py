"""Update the availability of a service."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.EmptyResult] = Operation(
    path="/api/connector/v1/services/updateAvailability",
    request=models.ServiceAvailabilityUpdateParameters,
    response=models.EmptyResult,
    effect="write",
    portfolio=False,
    beta=False,
    idempotent=True,
    max_items={
        "availability_updates": 1000,
    },
)
