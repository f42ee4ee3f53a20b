"""Get all tax environments."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.TaxEnvironmentResult] = Operation(
    path="/api/connector/v1/taxEnvironments/getAll",
    request=models.TaxEnvironmentFilterParameters,
    response=models.TaxEnvironmentResult,
    effect="read",
    portfolio=False,
    beta=False,
)
