"""Get the pricing of a product."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.ProductPricingResult] = Operation(
    path="/api/connector/v1/products/getPricing",
    request=models.ProductPricingFilterParameters,
    response=models.ProductPricingResult,
    effect="read",
    portfolio=True,
    beta=True,
    restricted=True,
    max_items={
        "enterprise_ids": 1000,
    },
)
