"""Merges one customer into another."""

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts.merging import merge
from mews_sandbox.accounts.profiles import CUSTOMERS
from mews_sandbox.operations.call import Call, refuse
from mews_sandbox.operations.changes import Changes
from mews_sandbox.operations.references import active


def answer(call: Call) -> JsonObject:
    """Merge them.

    Raises:
        RefusedError: One is unknown or deleted, or both are the same.
    """
    source, target = (
        active(call, [CUSTOMERS], call.body[name], name)
        for name in ("SourceCustomerId", "TargetCustomerId")
    )
    if source["Id"] == target["Id"]:
        refuse("SourceCustomerId", "cannot be the TargetCustomerId")
    with Changes(call) as changes:
        merge(changes, CUSTOMERS, [source], target)
    return {}
