"""Get all reservations."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.ReservationResult, models.Reservation] = PaginatedOperation(
    path="/api/connector/v1/reservations/getAll/2023-06-06",
    request=models.ReservationFilterParameters,
    response=models.ReservationResult,
    effect="read",
    portfolio=True,
    beta=False,
    max_intervals={
        "created_utc": "P3M",
        "updated_utc": "P3M",
        "colliding_utc": "P3M",
        "scheduled_start_utc": "P3M",
        "actual_start_utc": "P3M",
        "actual_end_utc": "P3M",
        "scheduled_end_utc": "P3M",
    },
    max_items={
        "enterprise_ids": 1000,
        "reservation_ids": 1000,
        "service_ids": 1000,
        "reservation_group_ids": 1000,
        "account_ids": 1000,
        "partner_company_ids": 100,
        "travel_agency_ids": 100,
        "numbers": 1000,
        "channel_numbers": 100,
        "assigned_resource_ids": 1000,
        "availability_block_ids": 100,
    },
    splittable=frozenset(
        {
            "enterprise_ids",
            "reservation_ids",
            "service_ids",
            "reservation_group_ids",
            "account_ids",
            "partner_company_ids",
            "travel_agency_ids",
            "numbers",
            "channel_numbers",
            "assigned_resource_ids",
            "availability_block_ids",
        }
    ),
    make_limitation=models.Limitation,
    limitation="limitation",
    max_page_size=1000,
    items="reservations",
    item=models.Reservation,
    cursor="cursor",
    item_starts={
        "colliding_utc": "scheduled_start_utc",
    },
)
