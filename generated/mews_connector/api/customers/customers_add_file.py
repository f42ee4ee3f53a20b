"""Add a file to a customer."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.CustomerAddFileResult] = Operation(
    path="/api/connector/v1/customers/addFile",
    request=models.CustomerAddFileParameters,
    response=models.CustomerAddFileResult,
    effect="write",
    portfolio=True,
    beta=False,
)
