"""Get metrics of the availability of a service."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.ServiceAvailabilityResultV20240122] = Operation(
    path="/api/connector/v1/services/getAvailability/2024-01-22",
    request=models.ServiceAvailabilityFilterParametersV20240122,
    response=models.ServiceAvailabilityResultV20240122,
    effect="read",
    portfolio=False,
    beta=False,
)
