"""Merges customers into a customer, and companies into a company."""

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts.merging import merge
from mews_sandbox.operations.call import Call, refuse
from mews_sandbox.operations.changes import Changes
from mews_sandbox.operations.kinds import ACCOUNTS
from mews_sandbox.operations.references import active


def answer(call: Call) -> JsonObject:
    """Merge them, one request after the other: all, or none.

    Raises:
        RefusedError: An account is unknown, deleted or of the other type, or is to be merged into
            itself.
    """
    kinds = {type_: kind for kind, type_ in ACCOUNTS.items()}
    with Changes(call) as changes:
        for said in call.body["AccountMergeParameters"]:
            kind = kinds[said["AccountType"]]
            target = active(call, [kind], said["TargetAccountId"], "TargetAccountId")
            ids = dict.fromkeys(map(str.lower, said["SourceAccountIds"]))
            sources = [active(call, [kind], id_, "SourceAccountIds") for id_ in ids]
            if target["Id"] in ids:
                refuse("SourceAccountIds", "cannot have the TargetAccountId among them")
            merge(changes, kind, sources, target)
    return {}
