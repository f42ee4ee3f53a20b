"""Merge customers."""

from datetime import date

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.EmptyResult] = Operation(
    path="/api/connector/v1/customers/merge",
    request=models.CustomerMergeParameters,
    response=models.EmptyResult,
    effect="write",
    portfolio=False,
    beta=False,
    deprecated=True,
    replaced_by=("accounts/merge",),
    discontinued=date(2025, 5, 10),
)
