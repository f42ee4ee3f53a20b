"""Add external payment."""

from mews_connector import models
from mews_runtime.schema.operation import Operation, ReadBack

OPERATION: Operation[models.ExternalPaymentAddResult] = Operation(
    path="/api/connector/v1/payments/addExternal",
    request=models.ExternalPaymentAddParameters,
    response=models.ExternalPaymentAddResult,
    effect="write",
    portfolio=True,
    beta=False,
    read_back=ReadBack(
        operation="payments/getAll",
        filters={"AccountIds": "AccountId"},
        fixed={},
        matches={
            "AccountId": "AccountId",
            "Data.External.ExternalIdentifier": "ExternalIdentifier",
            "Data.External.Type": "Type",
            "Notes": "Notes",
            "OriginalAmount.Currency": "Amount.Currency",
            "OriginalAmount.GrossValue": "Amount.GrossValue",
            "ReservationId": "ReservationId",
        },
        created="CreatedUtc",
        identifier="ExternalIdentifier",
    ),
)
