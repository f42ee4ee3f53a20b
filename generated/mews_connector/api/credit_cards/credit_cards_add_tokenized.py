"""Add tokenized credit card."""

from mews_connector import models
from mews_runtime.schema.operation import Operation, ReadBack

OPERATION: Operation[models.CreditCardAddResult] = Operation(
    path="/api/connector/v1/creditCards/addTokenized",
    request=models.TokenizedCreditCardAddParameters,
    response=models.CreditCardAddResult,
    effect="write",
    portfolio=True,
    beta=False,
    restricted=True,
    read_back=ReadBack(
        operation="creditCards/getAll",
        filters={"CustomerIds": "CustomerId"},
        fixed={},
        matches={"CustomerId": "CustomerId"},
        created="CreatedUtc",
    ),
)
