"""Adds resource categories to services that are sold by time unit."""

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call


def answer(call: Call) -> JsonObject:
    """Return the categories as they were made.

    Raises:
        RefusedError: A service is unknown or not sold by time unit, or what is refused wherever
            entities are added.
    """
    for said in call.body["ResourceCategories"]:
        call.prices_of(said["ServiceId"])
    return call.generally()
