"""Get all credit cards by ids."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.CreditCardResult] = Operation(
    path="/api/connector/v1/creditCards/getAllByIds",
    request=models.CreditCardByIdsFilterParameters,
    response=models.CreditCardResult,
    effect="read",
    portfolio=False,
    beta=False,
    deprecated=True,
    replaced_by=("creditCards/getAll",),
    undocumented=True,
)
