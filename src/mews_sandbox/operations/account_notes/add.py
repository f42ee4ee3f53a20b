"""Attaches notes to customers and companies."""

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts.notes import check_classifications
from mews_sandbox.operations.adding import account_type
from mews_sandbox.operations.call import Call


def answer(call: Call) -> JsonObject:
    """Return the notes.

    Raises:
        RefusedError: A note on a company is about anything special, or what is refused wherever
            entities are added.
    """
    for note in call.body["AccountNotes"]:
        type_ = account_type(call.state, note["AccountId"].lower())
        check_classifications(type_, note["Classifications"])
    return call.generally()
