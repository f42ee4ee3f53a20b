"""Price reservations."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.ReservationPriceResult] = Operation(
    path="/api/connector/v1/reservations/price",
    request=models.ReservationPriceParameters,
    response=models.ReservationPriceResult,
    effect="read",
    portfolio=True,
    beta=False,
)
