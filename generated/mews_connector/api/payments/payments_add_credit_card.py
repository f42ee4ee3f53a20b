"""Add credit card payment."""

from datetime import date

from mews_connector import models
from mews_runtime.schema.operation import Operation, ReadBack

OPERATION: Operation[models.CreditCardAddResult] = Operation(
    path="/api/connector/v1/payments/addCreditCard",
    request=models.CreditCardPaymentAddParameters,
    response=models.CreditCardAddResult,
    effect="write",
    portfolio=False,
    beta=False,
    deprecated=True,
    discontinued=date(2028, 1, 10),
    read_back=ReadBack(
        operation="payments/getAll",
        filters={"AccountIds": "CustomerId"},
        fixed={"Type": "CreditCardPayment"},
        matches={
            "AccountId": "CustomerId",
            "Notes": "Notes",
            "OriginalAmount.Currency": "Amount.Currency",
            "OriginalAmount.GrossValue": "Amount.GrossValue",
            "ReservationId": "ReservationId",
        },
        created="CreatedUtc",
    ),
)
