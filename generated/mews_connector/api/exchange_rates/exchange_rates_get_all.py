"""Get all exchange rates."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.ExchangeRateResult] = Operation(
    path="/api/connector/v1/exchangeRates/getAll",
    request=models.ExchangeRateFilterParameters,
    response=models.ExchangeRateResult,
    effect="read",
    portfolio=False,
    beta=False,
)
