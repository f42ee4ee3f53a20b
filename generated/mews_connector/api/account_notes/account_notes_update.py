"""Update account notes."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.AccountNoteAddResult] = Operation(
    path="/api/connector/v1/accountNotes/update",
    request=models.AccountNoteUpdateParameters,
    response=models.AccountNoteAddResult,
    effect="write",
    portfolio=True,
    beta=False,
    idempotent=True,
    max_items={
        "account_note_updates": 1000,
    },
)
