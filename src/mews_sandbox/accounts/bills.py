"""Bills: what stands on them, what is left to be paid, and how they are closed.

What belongs to a reservation stands on a bill of its own, all else on the oldest open bill of the
account that belongs to no reservation. A missing bill is made, unless there is an empty one.
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any, Final

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject
from mews_sandbox.accounts import fiscal
from mews_sandbox.accounts.items import CANCELED, CLOSED, ITEMS, OPEN, items_of, total_of
from mews_sandbox.hotel.store import OneOf
from mews_sandbox.operations.call import Call, forbid, refuse
from mews_sandbox.operations.changes import Changes
from mews_sandbox.stays import states

BILLS: Final = "bills"
PAYMENTS: Final = "payments"
RECEIPT: Final = "Receipt"
INVOICE: Final = "Invoice"
PENDING: Final = "Pending"
"""The state of a payment that has only begun: nothing is paid with it yet."""

_RESERVATION: Final = "ReservationId"
"""Which reservation a bill was made for. Responses do not show it."""

_NUMBER: Final = re.compile(r"\{0(?::(0*))?\}")


def open_bill(changes: Changes, order: JsonObject, reservation: str | None) -> JsonObject:
    """Return the open bill for what an account orders or pays, as part of a reservation or not."""
    call, account = changes.call, order["AccountId"]
    if reservation is not None:
        for bill in bills_of(call, reservation):
            if bill["State"] == OPEN and bill["AccountId"] == account:
                return bill
    wanted = (
        OneOf.just("AccountId", account),
        OneOf.just("State", OPEN),
        OneOf.just("EnterpriseId", order["EnterpriseId"]),
    )
    found = [*call.state.entities[BILLS].newest_first(wanted)]
    for bill in reversed(found):
        if bill.get(_RESERVATION) == reservation:
            return bill
        if _RESERVATION not in bill and not any(contents(call, bill)):
            return changes.change(BILLS, bill, **{_RESERVATION: reservation})
    return new_bill(changes, order, **{_RESERVATION: reservation})


def new_bill(changes: Changes, order: JsonObject, **said: Any) -> JsonObject:
    """Return a new bill of the account and the property that something belongs to."""
    return changes.make(
        BILLS,
        order["EnterpriseId"],
        State=OPEN,
        Type=RECEIPT,
        CorrectionState="Bill",
        **owned(order),
        **said,
    )


def owned(account: JsonObject) -> JsonObject:
    """Return what a bill says of the account whose it is."""
    is_customer = account["AccountType"] == "Customer"
    return {
        "AccountId": account["AccountId"],
        "AccountType": account["AccountType"],
        "CustomerId": account["AccountId"] if is_customer else None,
    }


def check_open(bill: JsonObject) -> None:
    """Refuse a bill that no longer changes.

    Raises:
        RefusedError: It is closed.
    """
    if bill["State"] != OPEN:
        forbid(f"{bill.get('Name') or 'The bill'} is closed. Please choose an open one.")


def orders_of(call: Call, reservation: str) -> list[str]:
    """Return the ids of all orders of a reservation: its own, and what is linked to it."""
    wanted = OneOf.just("LinkedReservationId", reservation)
    linked = call.state.entities["orders"].newest_first([wanted])
    return [reservation, *(order["Id"] for order in linked)]


def bills_of(call: Call, reservation: str) -> list[JsonObject]:
    """Return the bills on which something of a reservation stands."""
    items = items_of(call, orders_of(call, reservation))
    wanted = OneOf(_RESERVATION, frozenset({reservation}))
    paid = call.state.entities[PAYMENTS].newest_first([wanted])
    ids = dict.fromkeys(each["BillId"] for each in (*items, *paid) if each.get("BillId"))
    bills = call.state.entities[BILLS]
    return [bill for id_ in ids if (bill := bills.get(id_)) is not None]


def put(changes: Changes, items: Iterable[JsonObject], bill: JsonObject) -> None:
    """Put what is open, and on no bill yet, on one."""
    for item in items:
        if item["AccountingState"] == OPEN and item.get("BillId") is None:
            changes.change(ITEMS, item, BillId=bill["Id"])


def put_stay(changes: Changes, reservation: JsonObject) -> None:
    """Put what a reservation has cost so far on its bill."""
    items = items_of(changes.call, orders_of(changes.call, reservation["Id"]))
    loose = [each for each in items if each["AccountingState"] == OPEN and not each.get("BillId")]
    for account in dict.fromkeys(each["AccountId"] for each in loose):
        of_account = [each for each in loose if each["AccountId"] == account]
        bill = open_bill(changes, of_account[0], reservation["Id"])
        put(changes, of_account, bill)


def contents(call: Call, bill: JsonObject) -> tuple[list[JsonObject], list[JsonObject]]:
    """Return the order items on a bill, and the payments: all but what was canceled."""
    wanted = OneOf.just("BillId", bill["Id"])
    items, payments = (
        [
            each
            for each in call.state.entities[kind].newest_first([wanted])
            if each["AccountingState"] != CANCELED
            and each.get("State") not in {"Canceled", "Failed"}
        ]
        for kind in (ITEMS, PAYMENTS)
    )
    return items, payments


def balance(call: Call, bill: JsonObject) -> Decimal:
    """Return what is left to be paid of a bill: below zero, if too much was paid."""
    items, payments = contents(call, bill)
    return total_of((*items, *(each for each in payments if each.get("State") != PENDING)))


def guessed(call: Call, account: str, owner: str) -> str | None:
    """Return the reservation that an order or a payment of an account is taken to belong to.

    It is the only one that is checked in, or else the only one to come. None if there are several.
    """
    wanted = (
        OneOf.just("AccountId", account),
        OneOf.just("EnterpriseId", owner),
    )
    found = [*call.state.entities["reservations"].newest_first(wanted)]
    for among in ({states.STARTED}, {states.CONFIRMED, states.OPTIONAL}):
        ids: list[str] = [each["Id"] for each in found if each["State"] in among]
        if ids:
            return ids[0] if len(ids) == 1 else None
    return None


def close(changes: Changes, bill: JsonObject, type_: str, **said: Any) -> JsonObject:
    """Return a bill that was closed, with all that stands on it. Fiscal machines register it.

    Raises:
        RefusedError: It is closed already, nothing is on it, or it is to be a receipt and is not
            paid in full, or a payment on it is pending.
    """
    call, name = changes.call, bill.get("Name") or "The bill"
    if bill["State"] != OPEN:
        forbid(f"{name} is closed already.")
    items, payments = contents(call, bill)
    if not items and not payments:
        forbid(f"{name} cannot be closed: nothing is on it.")
    if any(payment.get("State") == PENDING for payment in payments):
        forbid(f"{name} cannot be closed: a payment on it is pending. Please wait until it ends.")
    left = total_of((*items, *payments))
    if type_ == RECEIPT and left:
        currency = call.directory.owners[bill["EnterpriseId"]].currency
        forbid(
            f"{name} cannot be closed as a receipt: {left} {currency} are left to be paid. "
            "Please take a payment, or close it as an invoice."
        )
    now = wire(call.now)
    for kind, found in ((ITEMS, items), (PAYMENTS, payments)):
        for each in found:
            changes.change(kind, each, AccountingState=CLOSED, ClosedUtc=now)
    closed = changes.change(
        BILLS,
        bill,
        **{
            "State": CLOSED,
            "Type": type_,
            "IssuedUtc": now,
            "TaxedUtc": now,
            "PaidUtc": None if left else now,
            **said,
        },
    )
    fiscal.register(changes, closed)
    return closed


def number(changes: Changes, owner: str, id_: str | None) -> JsonObject:
    """Return the number of the next bill that is closed, with the counter that it is from.

    Raises:
        RefusedError: There is no such counter, or it counts something else.
    """
    call = changes.call
    wanted = (
        OneOf.just("EnterpriseId", owner),
        OneOf.just("Type", "BillCounter"),
    )
    counters = [*call.state.entities["counters"].newest_first(wanted)]
    if id_ is not None:
        counters = [each for each in counters if each["Id"] == id_.lower()]
        if not counters:
            refuse("BillCounterId")
    counter = next((each for each in counters if each["IsDefault"]), next(iter(counters), None))
    if counter is None:
        closed = OneOf.just("State", CLOSED), OneOf.just("EnterpriseId", owner)
        found = call.state.entities[BILLS].newest_first(closed)
        return {"Number": str(1 + sum(1 for _ in found))}
    value = int(counter["Value"]) + 1
    changes.change("counters", counter, Value=value)
    return {"Number": _written(value, counter.get("Format")), "CounterId": counter["Id"]}


def _written(value: int, form: str | None) -> str:
    if not form or not _NUMBER.search(form):
        return f"{form or ''}{value}"
    return _NUMBER.sub(lambda match: str(value).zfill(len(match[1] or "")), form)


def shown(bill: JsonObject) -> JsonObject:
    """Return a bill as responses show it."""
    return {name: value for name, value in bill.items() if name != _RESERVATION}
