"""Moves order items and payments to other bills: all of a request, or none."""

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts.accounts import account_said, bill_said
from mews_sandbox.accounts.bills import PAYMENTS, PENDING
from mews_sandbox.accounts.items import ITEMS, OPEN
from mews_sandbox.operations.accounting_items.get_all import order_item, payment_item
from mews_sandbox.operations.call import Call, part, refuse
from mews_sandbox.operations.changes import Changes

_MOVABLE = {ITEMS: ("AccountingState", OPEN), PAYMENTS: ("State", PENDING)}
"""What has to be true of what is moved, by its kind."""


def answer(call: Call) -> JsonObject:
    """Return what was moved as it is now.

    Raises:
        RefusedError: Something is unknown, or neither an open order item nor a pending payment; or
            a bill is unknown, closed, or of another account or property.
    """
    moved: dict[str, dict[str, JsonObject]] = {ITEMS: {}, PAYMENTS: {}}
    with Changes(call) as changes:
        for said in call.body["AccountingItemUpdates"]:
            kind, item = _found(call, said["AccountingItemId"])
            moved[kind][item["Id"]] = _moved(changes, kind, item, said)
    return {
        "OrderItems": [*map(order_item, moved[ITEMS].values())],
        "PaymentItems": [*map(payment_item, moved[PAYMENTS].values())],
    }


def _found(call: Call, id_: str) -> tuple[str, JsonObject]:
    """Return what is to be moved, with its kind."""
    found = (
        (kind, item)
        for kind, (name, value) in _MOVABLE.items()
        for item in [call.state.entities[kind].get(id_.lower())]
        if item is not None and call.covers(item) and item.get(name) == value
    )
    return next(found, None) or refuse("AccountingItemId")


def _moved(changes: Changes, kind: str, item: JsonObject, said: JsonObject) -> JsonObject:
    """Return something on another bill, of another account if that is said."""
    account, bill = part(said, "AccountId").get("Value"), part(said, "BillId")
    told = account_said(changes.call, account) if account is not None else {}
    if not told and "Value" not in bill:
        return item
    id_ = bill.get("Value", item.get("BillId"))
    found = bill_said(changes, id_, {**item, **told})
    return changes.change(kind, item, BillId=found and found["Id"], **told)
