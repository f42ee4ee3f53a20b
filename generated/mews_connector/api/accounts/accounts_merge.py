"""Merge accounts."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.EmptyResult] = Operation(
    path="/api/connector/v1/accounts/merge",
    request=models.AccountMergeParameters,
    response=models.EmptyResult,
    effect="write",
    portfolio=False,
    beta=False,
    max_items={
        "account_merge_parameters": 10,
    },
)
