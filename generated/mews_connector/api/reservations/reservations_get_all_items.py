"""Get all items of reservations."""

from datetime import date

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.ReservationItemResult] = Operation(
    path="/api/connector/v1/reservations/getAllItems",
    request=models.ReservationItemFilterParameters,
    response=models.ReservationItemResult,
    effect="read",
    portfolio=False,
    beta=False,
    deprecated=True,
    replaced_by=("orderItems/getAll",),
    discontinued=date(2025, 5, 10),
    max_items={
        "reservation_ids": 1000,
    },
    splittable=frozenset({"reservation_ids"}),
)
