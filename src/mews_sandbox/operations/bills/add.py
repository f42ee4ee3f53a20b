"""Opens bills with nothing on them: all of a request, or none."""

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts import bills
from mews_sandbox.accounts.accounts import account_said, owner_said
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.changes import Changes


def answer(call: Call) -> JsonObject:
    """Return the bills.

    Raises:
        RefusedError: An account is unknown.
    """
    owner = owner_said(call, {})
    with Changes(call) as changes:
        made = [_made(changes, owner, said) for said in call.body["Bills"]]
    return {"Bills": [*map(bills.shown, made)]}


def _made(changes: Changes, owner: str, said: JsonObject) -> JsonObject:
    account = {**account_said(changes.call, said["AccountId"]), "EnterpriseId": owner}
    associated: list[str] = []
    if said.get("AssociatedAccountId") is not None:
        name = "AssociatedAccountId"
        associated.append(account_said(changes.call, said[name], name)["AccountId"])
    told = {"Name": said.get("Name"), "AssociatedAccountIds": associated}
    return bills.new_bill(changes, account, **told)
