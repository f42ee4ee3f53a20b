"""Adds addresses. The first one of an account that has none is its own from then on."""

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts import profiles
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.changes import Changes


def answer(call: Call) -> JsonObject:
    """Return the addresses.

    Raises:
        RefusedError: What is refused wherever entities are added.
    """
    result = call.generally()
    changes = Changes(call)
    for account in dict.fromkeys(each["AccountId"] for each in result["Addresses"]):
        profiles.settle(changes, account)
    return result
