"""Add alternative payment."""

from mews_connector import models
from mews_runtime.schema.operation import Operation, ReadBack

OPERATION: Operation[models.AlternativePaymentAddResult] = Operation(
    path="/api/connector/v1/payments/addAlternative",
    request=models.AlternativePaymentAddParameters,
    response=models.AlternativePaymentAddResult,
    effect="write",
    portfolio=False,
    beta=False,
    alternatives=(("data",), ("method",)),
    read_back=ReadBack(
        operation="payments/getAll",
        filters={"AccountIds": "CustomerId"},
        fixed={"Type": "AlternativePayment"},
        matches={
            "AccountId": "CustomerId",
            "OriginalAmount.Currency": "Amount.Currency",
            "OriginalAmount.GrossValue": "Amount.GrossValue",
            "ReservationId": "ReservationId",
        },
        created="CreatedUtc",
    ),
)
