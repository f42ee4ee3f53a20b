"""Get all reservations (version of 2017)."""

from datetime import date

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.ReservationResultV20170412, models.ReservationV20170412] = (
    PaginatedOperation(
        path="/api/connector/v1/reservations/getAll",
        request=models.ReservationFilterParametersV20170412,
        response=models.ReservationResultV20170412,
        effect="read",
        portfolio=False,
        beta=False,
        deprecated=True,
        replaced_by=("reservations/getAll/2023-06-06",),
        discontinued=date(2025, 5, 10),
        max_items={
            "service_ids": 1000,
            "group_ids": 1000,
            "reservation_ids": 1000,
            "customer_ids": 1000,
            "assigned_resource_ids": 1000,
            "rate_ids": 1000,
            "business_segment_ids": 1000,
            "channel_numbers": 1000,
            "numbers": 1000,
        },
        splittable=frozenset(
            {
                "service_ids",
                "group_ids",
                "reservation_ids",
                "customer_ids",
                "assigned_resource_ids",
                "rate_ids",
                "business_segment_ids",
                "channel_numbers",
                "numbers",
            }
        ),
        make_limitation=models.Limitation,
        limitation="limitation",
        max_page_size=1000,
        items="reservations",
        item=models.ReservationV20170412,
        cursor="cursor",
    )
)
