"""Get the addresses of images."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.ImageUrlResult] = Operation(
    path="/api/connector/v1/images/getUrls",
    request=models.ImageUrlParameters,
    response=models.ImageUrlResult,
    effect="read",
    portfolio=False,
    beta=False,
)
