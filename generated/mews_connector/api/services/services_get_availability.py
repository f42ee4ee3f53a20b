"""Get the availability of a service."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.ServiceAvailabilityResult] = Operation(
    path="/api/connector/v1/services/getAvailability",
    request=models.ServiceAvailabilityFilterParameters,
    response=models.ServiceAvailabilityResult,
    effect="read",
    portfolio=False,
    beta=False,
)
