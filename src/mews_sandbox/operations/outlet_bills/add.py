"""Records bills that outlets have closed, with all that is on them: all of a request, or none."""

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject
from mews_sandbox.accounts.accounts import account_said
from mews_sandbox.accounts.items import amount_said
from mews_sandbox.operations.call import Call, moment
from mews_sandbox.operations.changes import Changes
from mews_sandbox.stays.selling import belonging


def answer(call: Call) -> JsonObject:
    """Return the ids of the bills, which are listed beside their items.

    Raises:
        RefusedError: An outlet, an account or a category is unknown or of another property, an
            amount cannot be, or an instant is outside the calendar.
    """
    with Changes(call) as changes:
        return {"OutletBillIds": [_bill(changes, said)["Id"] for said in call.body["Bills"]]}


def _bill(changes: Changes, said: JsonObject) -> JsonObject:
    call, account = changes.call, said.get("AccountId")
    outlet = call.find(["outlets"], said["OutletId"], "OutletId")
    owner: str = outlet["EnterpriseId"]
    bill = changes.make(
        "outletBills",
        owner,
        OutletId=outlet["Id"],
        Number=said["Number"],
        ClosedUtc=wire(moment(said["ClosedUtc"], "ClosedUtc")),
        Notes=said.get("Notes"),
        **({} if account is None else account_said(call, account)),
    )
    for item in said["Items"]:
        _put(changes, bill, item)
    return bill


def _put(changes: Changes, bill: JsonObject, said: JsonObject) -> None:
    call, owner = changes.call, bill["EnterpriseId"]
    category = said.get("AccountingCategoryId")
    if category is not None:
        kinds = ["accountingCategories"]
        category = belonging(call, kinds, category, "AccountingCategoryId", owner)["Id"]
    same = {name: said.get(name) for name in ("Name", "Type", "ExternalIdentifier", "Notes")}
    changes.make(
        "outletItems",
        owner,
        BillId=bill["Id"],
        AccountingCategoryId=category,
        UnitCount=int(said["UnitCount"]),
        UnitAmount=amount_said(call, owner, said["UnitAmount"], "UnitAmount"),
        ConsumedUtc=wire(moment(said["ConsumedUtc"], "ConsumedUtc")),
        **same,
    )
