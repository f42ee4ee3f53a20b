"""Get all payment requests."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.PaymentRequestResult, models.PaymentRequest] = (
    PaginatedOperation(
        path="/api/connector/v1/paymentRequests/getAll",
        request=models.PaymentRequestFilterParameters,
        response=models.PaymentRequestResult,
        effect="read",
        portfolio=True,
        beta=False,
        max_intervals={
            "updated_utc": "P3M",
        },
        max_items={
            "enterprise_ids": 1000,
            "payment_request_ids": 1000,
            "account_ids": 1000,
            "reservation_ids": 1000,
        },
        splittable=frozenset(
            {"enterprise_ids", "payment_request_ids", "account_ids", "reservation_ids"}
        ),
        make_limitation=models.Limitation,
        limitation="limitation",
        max_page_size=1000,
        items="payment_requests",
        item=models.PaymentRequest,
        cursor="cursor",
    )
)
