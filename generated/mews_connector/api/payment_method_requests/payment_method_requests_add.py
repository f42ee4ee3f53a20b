"""Add a payment method request."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.PaymentMethodRequestAddResult] = Operation(
    path="/api/connector/v1/paymentMethodRequests/add",
    request=models.PaymentMethodRequestAddParameters,
    response=models.PaymentMethodRequestAddResult,
    effect="write",
    portfolio=True,
    beta=True,
    restricted=True,
)
