"""Returns the state of exports, and where their files are: at a new address each time."""

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call, refuse
from mews_sandbox.operations.exports.files import listed


def answer(call: Call) -> JsonObject:
    """Return the exports.

    Raises:
        RefusedError: One is unknown, or of properties that the access token does not cover.
    """
    ids = dict.fromkeys(map(str.lower, call.body["ExportIds"]))
    found = [call.find(["exports"], id_, "ExportIds") for id_ in ids]
    if any(not {*(export["Scope"]["EnterpriseIds"] or ())} <= call.scope for export in found):
        refuse("ExportIds")
    shown = call.kinds.part("exports").members
    return {
        "Exports": [
            {name: export[name] for name in shown} | {"Files": listed(call, export)}
            for export in found
        ]
    }
