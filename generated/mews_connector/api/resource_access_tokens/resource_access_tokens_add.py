"""Add resource access tokens."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.ResourceAccessTokenResult] = Operation(
    path="/api/connector/v1/resourceAccessTokens/add",
    request=models.ResourceAccessTokenAddParameters,
    response=models.ResourceAccessTokenResult,
    effect="write",
    portfolio=False,
    beta=False,
    max_items={
        "resource_access_token_parameters": 1000,
    },
)
