"""Add a file to an account."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.AccountAddFileResult] = Operation(
    path="/api/connector/v1/accounts/addFile",
    request=models.AccountAddFileParameters,
    response=models.AccountAddFileResult,
    effect="write",
    portfolio=True,
    beta=False,
)
