"""Giving a command to a device: which device it is, and what all commands have."""

from typing import Any, Final

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call, refuse
from mews_sandbox.operations.changes import Changes
from mews_sandbox.operations.references import active

COMMANDS: Final = "commands"
DEVICES: Final = "devices"


def device_said(call: Call, parameter: str, type_: str) -> JsonObject:
    """Return the device that a request names.

    Raises:
        RefusedError: There is none, or it is of another type.
    """
    device = active(call, [DEVICES], call.body[parameter], parameter)
    if device["Type"] != type_:
        refuse(parameter, f"has to be a device of type {type_}, and is a {device['Type']}")
    return device


def count_said(call: Call, parameter: str) -> int:
    """Return how many of something are wanted.

    Raises:
        RefusedError: None are.
    """
    count = int(call.body[parameter])
    if count < 1:
        refuse(parameter, "has to be 1 or more")
    return count


def called(device: JsonObject) -> str:
    """Return what the system that runs a device calls it."""
    name: str = device.get("Identifier") or device["Name"]
    return name


def given(changes: Changes, device: JsonObject, data: JsonObject, **unshown: Any) -> JsonObject:
    """Return the result of giving a command to a device.

    Args:
        changes: The changes of the request.
        device: The device, which belongs to a property.
        data: What it has to do.
        unshown: What else is known of the command, and is not shown.
    """
    shown = {name: device[name] for name in ("Id", "Type", "Name", "Identifier")}
    owner: str = device["EnterpriseId"]
    command = changes.make(COMMANDS, owner, Device=shown, Data=data, **unshown)
    return {"CommandId": command["Id"]}
