"""Changes whose open bills are, or which other account they concern: all of a request, or none.

What stands on a bill keeps its own account.
"""

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts import bills
from mews_sandbox.accounts.accounts import account_said
from mews_sandbox.operations.call import Call, part, refuse
from mews_sandbox.operations.changes import Changes

_ACCOUNT = "AccountId"
_ASSOCIATED = "AssociatedAccountIds"


def answer(call: Call) -> JsonObject:
    """Return the bills as they are now.

    Raises:
        RefusedError: A bill or an account is unknown, or a bill is closed.
    """
    changed: dict[str, JsonObject] = {}
    with Changes(call) as changes:
        for said in call.body["BillsUpdates"]:
            bill = call.find([bills.BILLS], said["BillId"], "BillId")
            bills.check_open(bill)
            changed[bill["Id"]] = changes.change(bills.BILLS, bill, **_told(call, said))
    return {"Bills": [*map(bills.shown, changed.values())]}


def _told(call: Call, said: JsonObject) -> JsonObject:
    """Return what changes of a bill."""
    told: JsonObject = {}
    account, associated = part(said, _ACCOUNT), part(said, _ASSOCIATED)
    if "Value" in account:
        if account["Value"] is None:
            refuse(_ACCOUNT)
        told |= bills.owned(account_said(call, account["Value"]))
    if "Value" in associated:
        ids: list[str] = associated["Value"] or []
        told[_ASSOCIATED] = [account_said(call, id_, _ASSOCIATED)["AccountId"] for id_ in ids]
    return told
