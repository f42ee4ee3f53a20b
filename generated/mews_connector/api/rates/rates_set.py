"""Set rates."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.RateAddResult] = Operation(
    path="/api/connector/v1/rates/set",
    request=models.RateSetParameters,
    response=models.RateAddResult,
    effect="write",
    portfolio=True,
    beta=True,
    restricted=True,
    max_items={
        "rates": 100,
    },
)
