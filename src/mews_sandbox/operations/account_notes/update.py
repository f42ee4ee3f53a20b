"""Changes notes on customers and companies."""

from typing import Final

from mews_contract.json_values import JsonObject, is_object
from mews_sandbox.accounts.flags import flagged
from mews_sandbox.accounts.notes import NOTES, check_classifications
from mews_sandbox.operations.call import Call, refuse
from mews_sandbox.operations.changes import Changes
from mews_sandbox.operations.further import listed
from mews_sandbox.operations.references import active
from mews_sandbox.operations.values import VALUE, neutral

_LONGEST: Final = 1000


def answer(call: Call) -> JsonObject:
    """Return the notes as they are now: all of a request are changed, or none.

    Raises:
        RefusedError: A note is unknown or deleted, its text is empty or too long, or no
            classification is left, or one that its account has no notes of.
    """
    with Changes(call) as changes:
        ids = dict.fromkeys(_change(changes, said) for said in call.body["AccountNoteUpdates"])
    found = (call.state.entities[NOTES].get(id_) for id_ in ids)
    return {"AccountNotes": listed(call, "AccountNotes", filter(None, found))}


def _change(changes: Changes, said: JsonObject) -> str:
    """Change a note, and return its id."""
    note = active(changes.call, [NOTES], said["AccountNoteId"], "AccountNoteId")
    members = changes.call.kinds.part(NOTES).members
    told = {"UpdaterProfile": neutral(members["UpdaterProfile"])}
    content = said.get("Content")
    if is_object(content) and VALUE in content:
        if not content[VALUE] or len(content[VALUE]) > _LONGEST:
            refuse("Content", f"has to be of 1 to {_LONGEST} characters")
        told["Content"] = content[VALUE]
    told["Classifications"] = flagged(note["Classifications"], said["Classifications"])
    check_classifications(note["AccountType"], told["Classifications"])
    id_: str = changes.change(NOTES, note, **told)["Id"]
    return id_
