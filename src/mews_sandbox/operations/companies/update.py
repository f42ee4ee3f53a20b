"""Changes the profile of a company."""

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts import profiles
from mews_sandbox.operations.call import Call


def answer(call: Call) -> JsonObject:
    """Return the profile as it is now, in a list of one.

    Raises:
        RefusedError: What is refused wherever entities are updated.
    """
    result = call.generally()
    return {"Companies": [profiles.located(call, each) for each in result["Companies"]]}
