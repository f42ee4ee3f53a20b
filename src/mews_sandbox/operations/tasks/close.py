"""Closes tasks: all of a request, or none."""

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call


def answer(call: Call) -> JsonObject:
    """Close the tasks. One that is closed stays as it is.

    Raises:
        RefusedError: A task is unknown.
    """
    found = [call.find(["tasks"], id_, "TaskIds") for id_ in dict.fromkeys(call.body["TaskIds"])]
    closed = {"State": "Closed", "ClosedUtc": wire(call.now), "UpdatedUtc": wire(call.now)}
    call.state.entities["tasks"].replace(
        task | closed for task in found if task["State"] != "Closed"
    )
    return {}
