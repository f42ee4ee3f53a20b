"""Add reservations."""

from mews_connector import models
from mews_runtime.schema.operation import Operation, ReadBack

OPERATION: Operation[models.ReservationAddResult] = Operation(
    path="/api/connector/v1/reservations/add",
    request=models.ReservationAddParameters,
    response=models.ReservationAddResult,
    effect="write",
    portfolio=True,
    beta=False,
    max_items={
        "reservations": 1000,
    },
    read_back=ReadBack(
        operation="reservations/getAll/2023-06-06",
        sent="Reservations",
        filters={"AccountIds": "CustomerId"},
        fixed={
            "States": [
                "Inquired",
                "Confirmed",
                "Started",
                "Processed",
                "Canceled",
                "Optional",
                "Requested",
            ]
        },
        matches={
            "AccountId": "CustomerId",
            "RateId": "RateId",
            "RequestedResourceCategoryId": "RequestedCategoryId",
            "ScheduledEndUtc": "EndUtc",
            "ScheduledStartUtc": "StartUtc",
        },
        created="CreatedUtc",
    ),
)
