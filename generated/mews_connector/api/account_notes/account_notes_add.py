"""Add account notes."""

from mews_connector import models
from mews_runtime.schema.operation import Operation, ReadBack

OPERATION: Operation[models.AccountNoteAddResult] = Operation(
    path="/api/connector/v1/accountNotes/add",
    request=models.AccountNoteAddParameters,
    response=models.AccountNoteAddResult,
    effect="write",
    portfolio=True,
    beta=False,
    max_items={
        "account_notes": 1000,
    },
    read_back=ReadBack(
        operation="accountNotes/getAll",
        sent="AccountNotes",
        filters={"AccountIds": "AccountId"},
        fixed={"ActivityStates": ["Active"]},
        matches={"AccountId": "AccountId", "Content": "Content"},
    ),
)
