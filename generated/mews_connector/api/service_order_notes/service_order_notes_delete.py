"""Delete service order notes."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.EmptyResult] = Operation(
    path="/api/connector/v1/serviceOrderNotes/delete",
    request=models.ServiceOrderNoteDeleteParameters,
    response=models.EmptyResult,
    effect="write",
    portfolio=False,
    beta=False,
    max_items={
        "service_order_note_ids": 1000,
    },
)
