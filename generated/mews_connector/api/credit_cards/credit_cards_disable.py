"""Disable gateway credit card."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.EmptyResult] = Operation(
    path="/api/connector/v1/creditCards/disable",
    request=models.CreditCardDisableParameters,
    response=models.EmptyResult,
    effect="write",
    portfolio=True,
    beta=True,
    restricted=True,
)
