"""Get all devices."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.DeviceResult] = Operation(
    path="/api/connector/v1/devices/getAll",
    request=models.DeviceFilterParameters,
    response=models.DeviceResult,
    effect="read",
    portfolio=False,
    beta=False,
)
