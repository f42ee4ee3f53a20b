"""Refund payment."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.PaymentRefundResult] = Operation(
    path="/api/connector/v1/payments/refund",
    request=models.PaymentRefundParameters,
    response=models.PaymentRefundResult,
    effect="write",
    portfolio=True,
    beta=False,
)
