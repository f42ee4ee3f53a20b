"""The accounts that a request names, and their bills."""

from collections.abc import Mapping, Sequence

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts.bills import BILLS, check_open
from mews_sandbox.operations.call import Call, refuse
from mews_sandbox.operations.changes import Changes
from mews_sandbox.operations.kinds import ACCOUNTS
from mews_sandbox.operations.references import active


def account_said(call: Call, id_: str, parameter: str = "AccountId") -> JsonObject:
    """Return the account of a customer or a company: its id, and what it is.

    Raises:
        RefusedError: There is none.
    """
    account = active(call, ACCOUNTS, id_, parameter)
    is_customer = call.state.entities["customers"].get(account["Id"]) is not None
    return {"AccountId": account["Id"], "AccountType": "Customer" if is_customer else "Company"}


def bill_said(changes: Changes, id_: str | None, order: JsonObject) -> JsonObject | None:
    """Return the bill that a request names for something of an account, or None if it names none.

    Raises:
        RefusedError: There is none, it is of another account or property, or it is closed.
    """
    if id_ is None:
        return None
    bill = changes.call.find([BILLS], id_, "BillId")
    if bill["EnterpriseId"] != order["EnterpriseId"] or bill["AccountId"] != order["AccountId"]:
        refuse("BillId")
    check_open(bill)
    return bill


def owner_said(call: Call, names: Mapping[str, Sequence[str]]) -> str:
    """Return the id of the property that a request is about.

    Args:
        call: The call.
        names: The properties of the request that may hold an id of something of that property, with
            the kinds that it may be of. The first one that is there tells it.

    Raises:
        RefusedError: The access token covers several, and the request does not say which; or an id
            is unknown.
    """
    for name, kinds in names.items():
        id_ = call.body.get(name)
        if id_ is not None:
            owner = call.directory.owner(call.find(kinds, id_, name))
            if owner is not None:
                return owner
    said = call.body.get("EnterpriseId")
    covered = call.scope if said is None or len(call.scope) == 1 else call.scope & {said.lower()}
    if len(covered) != 1:
        refuse("EnterpriseId")
    return next(iter(covered))
