"""Get cancellation policies by reservations."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.ReservationCancellationPolicyResult] = Operation(
    path="/api/connector/v1/cancellationPolicies/getByReservations",
    request=models.ReservationCancellationPolicyFilterParameters,
    response=models.ReservationCancellationPolicyResult,
    effect="read",
    portfolio=True,
    beta=True,
    restricted=True,
    max_items={
        "reservation_ids": 100,
    },
    splittable=frozenset({"reservation_ids"}),
)
