"""Update a company."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.CompanyResult] = Operation(
    path="/api/connector/v1/companies/update",
    request=models.CompanyUpdateParameters,
    response=models.CompanyResult,
    effect="write",
    portfolio=True,
    beta=False,
    idempotent=True,
)
