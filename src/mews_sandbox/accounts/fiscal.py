"""Fiscal machines: what a property has closed, they have to register."""

from typing import Final

from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.store import OneOf
from mews_sandbox.operations.changes import Changes

COMMANDS: Final = "fiscalMachineCommands"
_DEVICE: Final = ("Id", "Type", "Name", "Identifier")


def register(changes: Changes, bill: JsonObject) -> None:
    """Have each fiscal machine of its property register a bill that is closed."""
    call, owner = changes.call, bill["EnterpriseId"]
    wanted = OneOf.just("EnterpriseId", owner), OneOf.just("Type", "FiscalMachine")
    for machine in call.state.entities["devices"].newest_first(wanted):
        registered = call.kinds.part(COMMANDS).members["Bill"].members
        changes.make(
            COMMANDS,
            owner,
            State="Pending",
            FiscalMachineId=machine.get("Identifier") or machine["Name"],
            ApiUrl="",
            FiscalMachineData="",
            Device={name: machine[name] for name in _DEVICE},
            Bill={name: bill[name] for name in registered if name in bill},
        )
