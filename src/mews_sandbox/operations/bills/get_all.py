"""Lists bills, with what stands on each if that is asked for."""

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts import bills
from mews_sandbox.hotel.store import OneOf
from mews_sandbox.operations.accounting_items.get_all import order_item, payment_item
from mews_sandbox.operations.call import Call, part


def answer(call: Call) -> JsonObject:
    """Return a page of bills: of regular ones, unless a request says which.

    Raises:
        RefusedError: What is refused wherever entities are listed.
    """
    is_whole = call.body.get("BillIds") is not None or call.body.get("CorrectionState") is not None
    regular = {"CorrectionState": [OneOf.just("CorrectionState", "Bill")]}
    page = call.generally(None if is_whole else regular)
    if not part(call.body, "Extent").get("Items"):
        return page
    return {**page, "Bills": [{**bill, **_items(call, bill)} for bill in page["Bills"]]}


def _items(call: Call, bill: JsonObject) -> JsonObject:
    items, payments = bills.contents(call, bill)
    return {
        "OrderItems": [*map(order_item, items)],
        "PaymentItems": [*map(payment_item, payments)],
    }
