"""Charges products and other items to an account, as one order."""

from datetime import datetime, timedelta

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject
from mews_sandbox.accounts import bills
from mews_sandbox.accounts.accounts import account_said, bill_said
from mews_sandbox.accounts.items import ITEMS, Charge, amount_said
from mews_sandbox.operations.call import Call, forbid, moment, refuse
from mews_sandbox.operations.changes import Changes
from mews_sandbox.stays.charges import product_data, unit_amount
from mews_sandbox.stays.notes import note
from mews_sandbox.stays.selling import belonging


def answer(call: Call) -> JsonObject:
    """Return the id of the order, which stands on an open bill of the account.

    Raises:
        RefusedError: Something that the request names is unknown or of another property, a price
            cannot be, nothing is ordered, or it was consumed too long ago.
    """
    body = call.body
    service = call.find(["services"], body["ServiceId"], "ServiceId")
    owner: str = service["EnterpriseId"]
    consumed = _consumed(call, owner)
    at = wire(consumed)
    charges = [
        *(_product(call, owner, each, consumed) for each in body.get("ProductOrders") or ()),
        *(_item(call, owner, each, at) for each in body.get("Items") or ()),
    ]
    if not charges:
        refuse("ProductOrders", "or Items have to say what is ordered")
    account, segment = account_said(call, body["AccountId"]), body.get("BusinessSegmentId")
    if segment is not None:
        kinds = ["businessSegments"]
        segment = belonging(call, kinds, segment, "BusinessSegmentId", owner)["Id"]
    with Changes(call) as changes:
        linked = _linked(call, owner, account["AccountId"])
        order = changes.make(
            "orders",
            owner,
            **account,
            ServiceId=service["Id"],
            LinkedReservationId=linked,
            BusinessSegmentId=segment,
        )
        bill = bill_said(changes, body.get("BillId"), order)
        if bill is None:
            bill = bills.open_bill(changes, order, linked)
        for charge in charges:
            item = charge.put(changes, order)
            changes.change(ITEMS, item, BillId=bill["Id"])
        note(changes, order, body.get("Notes"))
    return {"OrderId": order["Id"]}


def _consumed(call: Call, owner: str) -> datetime:
    said = call.body.get("ConsumptionUtc")
    if said is None:
        return call.now
    at, property_ = moment(said, "ConsumptionUtc"), call.directory.owners[owner]
    if at < call.now - timedelta(days=property_.editable_history_days):
        forbid(f"{property_.name} does not charge for what was consumed that far back.")
    return at


def _linked(call: Call, owner: str, account: str) -> str | None:
    """Return the reservation that the order belongs to: as it says, or else as is likely."""
    said = call.body.get("LinkedReservationId")
    if said is None:
        return bills.guessed(call, account, owner)
    found: str = belonging(call, ["reservations"], said, "LinkedReservationId", owner)["Id"]
    return found


def _product(call: Call, owner: str, said: JsonObject, at: datetime) -> Charge:
    product = belonging(call, ["products"], said["ProductId"], "ProductId", owner)
    count, amount = said.get("Count"), said.get("UnitAmount")
    if amount is None:
        unit = unit_amount(call, product, at, None)
    else:
        unit = amount_said(call, owner, amount, "UnitAmount")
    more = product_data(product, said.get("ExternalIdentifier"))
    return Charge(
        unit, "ProductOrder", "Product", wire(at), more, 1 if count is None else int(count)
    )


def _item(call: Call, owner: str, said: JsonObject, at: str) -> Charge:
    category = said.get("AccountingCategoryId")
    if category is not None:
        kinds = ["accountingCategories"]
        category = belonging(call, kinds, category, "AccountingCategoryId", owner)["Id"]
    more = {
        "BillingName": said["Name"],
        "AccountingCategoryId": category,
        "ExternalIdentifier": said.get("ExternalIdentifier"),
    }
    unit = amount_said(call, owner, said["UnitAmount"], "UnitAmount")
    return Charge(unit, "CustomItem", "Additional", at, more, int(said["UnitCount"]))
