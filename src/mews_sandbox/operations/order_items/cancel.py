"""Cancels order items: all of a request, or none."""

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts.items import CANCELED, CLOSED, ITEMS, NIGHT, canceled
from mews_sandbox.operations.call import Call, forbid
from mews_sandbox.operations.changes import Changes


def answer(call: Call) -> JsonObject:
    """Cancel them.

    Raises:
        RefusedError: One is unknown, canceled already, on a closed bill, or a night of a stay.
    """
    ids = dict.fromkeys(map(str.lower, call.body["OrderItemIds"]))
    with Changes(call) as changes:
        for id_ in ids:
            item = call.find([ITEMS], id_, "OrderItemIds")
            name = item.get("BillingName") or "The item"
            if item["AccountingState"] == CANCELED:
                forbid(f"{name} is canceled already.")
            if item["AccountingState"] == CLOSED:
                forbid(f"{name} is on a closed bill, and cannot be canceled.")
            if item["Type"] == NIGHT:
                forbid(f"{name} is part of a stay. Please change the stay instead.")
            canceled(changes, item, with_stay=False)
    return {}
