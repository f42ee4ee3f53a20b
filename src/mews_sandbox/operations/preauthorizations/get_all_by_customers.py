"""Lists what is, or was, held on the cards of customers."""

from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.store import OneOf
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.further import listed


def answer(call: Call) -> JsonObject:
    """Return the preauthorizations, the newest first, whatever has become of them.

    Raises:
        RefusedError: A customer is unknown.
    """
    ids = (call.find(["customers"], id_, "CustomerIds")["Id"] for id_ in call.body["CustomerIds"])
    wanted = OneOf("CustomerId", frozenset(map(str, ids)))
    found = call.state.entities["preauthorizations"].newest_first([wanted])
    return {"Preauthorizations": listed(call, "Preauthorizations", filter(call.covers, found))}
