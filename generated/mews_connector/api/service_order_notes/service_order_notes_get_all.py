"""Get all service order notes."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.ServiceOrderNoteResult, models.ServiceOrderNote] = (
    PaginatedOperation(
        path="/api/connector/v1/serviceOrderNotes/getAll",
        request=models.ServiceOrderNoteFilterParameters,
        response=models.ServiceOrderNoteResult,
        effect="read",
        portfolio=True,
        beta=False,
        max_intervals={
            "updated_utc": "P3M",
        },
        max_items={
            "service_order_ids": 1000,
            "enterprise_ids": 1000,
            "service_order_note_ids": 1000,
        },
        splittable=frozenset({"service_order_ids", "enterprise_ids", "service_order_note_ids"}),
        make_limitation=models.Limitation,
        limitation="limitation",
        max_page_size=1000,
        items="service_order_notes",
        item=models.ServiceOrderNote,
        cursor="cursor",
    )
)
