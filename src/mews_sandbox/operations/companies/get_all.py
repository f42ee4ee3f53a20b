"""Lists companies: active and deleted ones, unless a request says which."""

from dataclasses import replace

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts import profiles
from mews_sandbox.operations.call import Call


def answer(call: Call) -> JsonObject:
    """Return a page of companies.

    Raises:
        RefusedError: What is refused wherever entities are listed.
    """
    states = call.body.get("ActivityStates")
    states = ["Active", "Deleted"] if states is None else states
    page = replace(call, body={**call.body, "ActivityStates": states}).generally()
    page["Companies"] = [profiles.located(call, each) for each in page["Companies"]]
    return page
