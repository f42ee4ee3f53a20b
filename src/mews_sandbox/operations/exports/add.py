"""Begins to export the entities of one type. It is done some time later, by the sandbox's clock."""

from typing import Final

from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.store import OneOf
from mews_sandbox.operations.call import Call, forbid, part, refuse
from mews_sandbox.operations.changes import Changes
from mews_sandbox.operations.listing import ends

_RUNNING: Final = frozenset({"Pending", "Processing"})


def answer(call: Call) -> JsonObject:
    """Return the export as it waits.

    Raises:
        RefusedError: One of the same type is still running, the access token does not cover what is
            to be exported, or the interval ends before it begins.
    """
    body, scope = call.body, part(call.body, "Scope")
    enterprises, chains = (scope.get(name) for name in ("EnterpriseIds", "ChainIds"))
    wanted = [*map(str.lower, enterprises)] if enterprises is not None else sorted(call.scope)
    if not {*wanted} <= call.scope:
        refuse("EnterpriseIds")
    if not {*map(str.lower, chains or ())} <= {call.directory.chain_id}:
        refuse("ChainIds")
    same = OneOf.just("EntityType", body["EntityType"])
    running = call.state.entities["exports"].newest_first([same, OneOf("Status", _RUNNING)])
    if any({*wanted} & {*export["Scope"]["EnterpriseIds"]} for export in running):
        forbid("An export of this type is running. Please wait until it is done.")
    filters = part(body, "Filters")
    if filters.get("UpdatedUtc"):
        ends("UpdatedUtc", filters["UpdatedUtc"])
    names = ("UpdatedUtc", "LedgerEntryFilters")
    with Changes(call) as changes:
        export = changes.make(
            "exports",
            None,
            EntityType=body["EntityType"],
            Scope={"EnterpriseIds": wanted, "ChainIds": chains},
            Files=[],
            Filters={name: filters.get(name) for name in names} if filters else None,
        )
    return {"Export": {name: export[name] for name in call.kinds.part("exports").members}}
