"""Takes note of how far a device is with a command."""

from typing import Final

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call, forbid
from mews_sandbox.operations.changes import Changes
from mews_sandbox.operations.commands.carrying_out import ENDED, KINDS, REPORTED, moved

_REPORT: Final = {REPORTED: True}


def answer(call: Call) -> JsonObject:
    """Set the state. Progress and notes are taken, and shown by no operation.

    Raises:
        RefusedError: The command is unknown, or has ended in another state.
    """
    state: str = call.body["State"]
    command = call.find(KINDS, call.body["CommandId"], "CommandId")
    if command["State"] in ENDED:
        if state != command["State"]:
            forbid(f"The command has ended as {command['State']}, and stays so.")
        return {}
    with Changes(call) as changes:
        moved(changes, command, state, **_REPORT)
    return {}
