"""Lists what is open of customers, in the words of older operations."""

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts.items import ITEMS, OPEN
from mews_sandbox.hotel.store import OneOf
from mews_sandbox.operations.accounting_items.get_all import (
    check_currency,
    order_item,
    payment_item,
)
from mews_sandbox.operations.call import Call


def answer(call: Call) -> JsonObject:
    """Return all order items and payments of each customer that are open, the newest first.

    Raises:
        RefusedError: A customer is unknown, or the currency is none of the property.
    """
    check_currency(call)
    ids = dict.fromkeys(map(str.lower, call.body["CustomerIds"]))
    customers = [call.find(["customers"], id_, "CustomerIds")["Id"] for id_ in ids]
    return {
        "Customers": [
            {
                "CustomerId": customer,
                "OrderItems": [*map(order_item, _open(call, ITEMS, customer))],
                "PaymentItems": [*map(payment_item, _open(call, "payments", customer))],
            }
            for customer in customers
        ]
    }


def _open(call: Call, kind: str, account: str) -> list[JsonObject]:
    wanted = OneOf.just("AccountId", account), OneOf.just("AccountingState", OPEN)
    return [*filter(call.covers, call.state.entities[kind].newest_first(wanted))]
