"""Makes the profile of a company."""

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts import profiles
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.changes import Changes
from mews_sandbox.operations.further import listed


def answer(call: Call) -> JsonObject:
    """Return the profile, in a list of one.

    Raises:
        RefusedError: Something that the request names is unknown.
    """
    with Changes(call) as changes:
        made = changes.made("companies", call.generally()["Companies"][0]["Id"])
        made = profiles.addressed(changes, "companies", made, call.body)
        return {"Companies": listed(call, "Companies", [profiles.located(call, made)])}
