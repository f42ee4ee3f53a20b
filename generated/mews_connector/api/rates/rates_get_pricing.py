"""Get the pricing of a rate."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.RatePricing] = Operation(
    path="/api/connector/v1/rates/getPricing",
    request=models.RatePricingFilterParameters,
    response=models.RatePricing,
    effect="read",
    portfolio=False,
    beta=False,
)
