"""Update service order notes."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.ServiceOrderNoteUpdateResult] = Operation(
    path="/api/connector/v1/serviceOrderNotes/update",
    request=models.ServiceOrderNoteUpdateParameters,
    response=models.ServiceOrderNoteUpdateResult,
    effect="write",
    portfolio=False,
    beta=False,
    idempotent=True,
    max_items={
        "service_order_note_updates": 1000,
    },
)
