"""Get all countries."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.CountryResult] = Operation(
    path="/api/connector/v1/countries/getAll",
    request=models.CountryFilterParameters,
    response=models.CountryResult,
    effect="read",
    portfolio=False,
    beta=False,
)
