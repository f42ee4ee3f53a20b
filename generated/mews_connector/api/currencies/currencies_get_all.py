"""Get all currencies."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.CurrencyResult] = Operation(
    path="/api/connector/v1/currencies/getAll",
    request=models.CurrencyFilterParameters,
    response=models.CurrencyResult,
    effect="read",
    portfolio=False,
    beta=False,
)
