"""Add payment requests."""

from mews_connector import models
from mews_runtime.schema.operation import Operation, ReadBack

OPERATION: Operation[models.PaymentRequestAddResult] = Operation(
    path="/api/connector/v1/paymentRequests/add",
    request=models.PaymentRequestAddParameters,
    response=models.PaymentRequestAddResult,
    effect="write",
    portfolio=True,
    beta=False,
    max_items={
        "payment_requests": 1000,
    },
    read_back=ReadBack(
        operation="paymentRequests/getAll",
        sent="PaymentRequests",
        filters={"AccountIds": "AccountId"},
        fixed={},
        matches={
            "AccountId": "AccountId",
            "Description": "Description",
            "ExpirationUtc": "ExpirationUtc",
            "Reason": "Reason",
            "Type": "Type",
        },
        created="CreatedUtc",
    ),
)
