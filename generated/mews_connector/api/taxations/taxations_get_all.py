"""Get all taxations."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.TaxationResult] = Operation(
    path="/api/connector/v1/taxations/getAll",
    request=models.TaxationFilterParameters,
    response=models.TaxationResult,
    effect="read",
    portfolio=False,
    beta=False,
)
