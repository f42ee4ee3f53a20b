"""Update resource access tokens."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.ResourceAccessTokenResult] = Operation(
    path="/api/connector/v1/resourceAccessTokens/update",
    request=models.ResourceAccessTokenUpdateParameters,
    response=models.ResourceAccessTokenResult,
    effect="write",
    portfolio=False,
    beta=False,
    idempotent=True,
)
