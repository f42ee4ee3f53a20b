"""List account notes."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.AccountNoteResult, models.AccountNote] = PaginatedOperation(
    path="/api/connector/v1/accountNotes/getAll",
    request=models.AccountNoteFilterParameters,
    response=models.AccountNoteResult,
    effect="read",
    portfolio=True,
    beta=False,
    max_intervals={
        "updated_utc": "P3M",
    },
    max_items={
        "chain_ids": 1000,
        "account_note_ids": 1000,
        "account_ids": 1000,
    },
    splittable=frozenset({"chain_ids", "account_note_ids", "account_ids"}),
    make_limitation=models.Limitation,
    limitation="limitation",
    max_page_size=1000,
    items="account_notes",
    item=models.AccountNote,
    cursor="cursor",
)
