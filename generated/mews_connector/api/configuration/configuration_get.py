"""Get the configuration."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.Configuration] = Operation(
    path="/api/connector/v1/configuration/get",
    request=models.ConfigurationFilterParameters,
    response=models.Configuration,
    effect="read",
    portfolio=True,
    beta=False,
)
