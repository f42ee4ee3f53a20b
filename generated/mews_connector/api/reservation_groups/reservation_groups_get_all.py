"""List reservation groups."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.ReservationGroupResult, models.ReservationGroup] = (
    PaginatedOperation(
        path="/api/connector/v1/reservationGroups/getAll",
        request=models.ReservationGroupFilterParameters,
        response=models.ReservationGroupResult,
        effect="read",
        portfolio=True,
        beta=False,
        alternatives=(("reservation_group_ids",), ("updated_utc",)),
        max_intervals={
            "updated_utc": "P3M",
        },
        max_items={
            "enterprise_ids": 1000,
            "reservation_group_ids": 1000,
        },
        splittable=frozenset({"enterprise_ids", "reservation_group_ids"}),
        make_limitation=models.Limitation,
        limitation="limitation",
        max_page_size=1000,
        items="reservation_groups",
        item=models.ReservationGroup,
        cursor="cursor",
    )
)
