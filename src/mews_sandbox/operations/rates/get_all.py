"""Lists rates, with the availability blocks that are sold at them."""

from dataclasses import replace

from mews_contract.json_values import JsonObject, is_object
from mews_sandbox.hotel.store import ACTIVE, OneOf
from mews_sandbox.operations.call import Call


def answer(call: Call) -> JsonObject:
    """Return rates, deleted ones too, with the active availability blocks of each if asked for.

    Raises:
        RefusedError: What is refused wherever entities are listed.
    """
    if call.body.get("ActivityStates") is None:
        call = replace(call, body={**call.body, "ActivityStates": ["Active", "Deleted"]})
    found = call.generally()
    extent = call.body.get("Extent")
    if is_object(extent) and extent.get("AvailabilityBlockAssignments"):
        ids = frozenset(rate["Id"] for rate in found["Rates"] or ())
        wanted = [OneOf("RateId", ids), ACTIVE]
        blocks = call.state.entities["availabilityBlocks"].newest_first(wanted)
        found["AvailabilityBlockAssignments"] = [
            {"RateId": block["RateId"], "AvailabilityBlockId": block["Id"]} for block in blocks
        ]
    return found
