"""Cancel payment requests."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.PaymentRequestCancelResult] = Operation(
    path="/api/connector/v1/paymentRequests/cancel",
    request=models.PaymentRequestCancelParameters,
    response=models.PaymentRequestCancelResult,
    effect="write",
    portfolio=False,
    beta=False,
    max_items={
        "payment_request_ids": 1000,
    },
)
