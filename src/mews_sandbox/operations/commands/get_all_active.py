"""Lists the commands that wait for the integration which runs the device."""

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.commands.carrying_out import ACTIVE


def answer(call: Call) -> JsonObject:
    """Return all of them. The cursor is that of the last one."""
    commands = [each for each in call.generally()["Commands"] if each["State"] in ACTIVE]
    return {"Commands": commands, "Cursor": commands[-1]["Id"] if commands else None}
