"""Charge credit card."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.CreditCardChargeResult] = Operation(
    path="/api/connector/v1/creditCards/charge",
    request=models.CreditCardChargeParameters,
    response=models.CreditCardChargeResult,
    effect="write",
    portfolio=False,
    beta=False,
)
