"""Search customers."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.CustomerSearchResult] = Operation(
    path="/api/connector/v1/customers/search",
    request=models.CustomerSearchParameters,
    response=models.CustomerSearchResult,
    effect="read",
    portfolio=False,
    beta=False,
)
