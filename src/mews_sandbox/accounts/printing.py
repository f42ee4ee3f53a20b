"""What a printed bill says, line by line."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from mews_contract.instants import instant
from mews_contract.json_values import JsonObject
from mews_sandbox.accounts import bills
from mews_sandbox.accounts.items import total_of
from mews_sandbox.accounts.pdf import COLUMNS
from mews_sandbox.hotel.data import Property
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.kinds import ACCOUNTS

DETAILED: Final = "Detailed"

_APART: Final[Mapping[str, tuple[str, ...]]] = {
    DETAILED: ("Price", "ServiceOrderId", "Day"),
    "Consumption": ("Price", "Day"),
    "Reservation": ("Price", "ServiceOrderId"),
    "OrderItem": ("Price",),
    "Guest": ("AccountId", "ServiceOrderId", "Day"),
}
"""What distinguishes order items, besides their type: all others become one line."""


def printed(call: Call, bill: JsonObject, template: str) -> list[str]:
    """Return the lines of a bill, with what is on it put together as a template has it."""
    owner = call.directory.owners[bill["EnterpriseId"]]
    items, payments = bills.contents(call, bill)
    together: dict[object, list[JsonObject]] = {}
    for item in reversed(items):
        told = {**item, "Price": item["UnitAmount"]["GrossValue"], "Day": _day(owner, item)}
        key = tuple(told.get(name) for name in ("Type", "BillingName", *_APART[template]))
        together.setdefault(key, []).append(told)
    title = "Invoice" if bill["Type"] == bills.INVOICE else "Bill"
    return [
        owner.name,
        f"{title} {bill.get('Number') or '(not closed yet)'} {bill.get('Name') or ''}".rstrip(),
        _name(call, bill["AccountId"]),
        "",
        *(_line(each, has_day="Day" in _APART[template]) for each in together.values()),
        *(_row(_paid(each), _day(owner, each), total_of([each])) for each in reversed(payments)),
        "",
        _row(f"Left to be paid in {owner.currency}", "", bills.balance(call, bill)),
    ]


def _day(owner: Property, each: JsonObject) -> str:
    """Return the day on which something was consumed."""
    at = each.get("ConsumedUtc") or each["CreatedUtc"]
    return instant(at).astimezone(owner.zone).date().isoformat()


def _line(together: list[JsonObject], *, has_day: bool) -> str:
    first, count = together[0], sum(item.get("UnitCount") or 1 for item in together)
    name = f"{count} x {first.get('BillingName') or first['Type']}"
    return _row(name, first["Day"] if has_day else "", total_of(together))


def _paid(payment: JsonObject) -> str:
    return "Payment, pending" if payment["State"] == bills.PENDING else "Payment"


def _row(name: str, day: str, amount: Decimal) -> str:
    """Return a line with a day and an amount in columns of their own."""
    return f"{name[:50]:<51}{day:<11}{amount:>{COLUMNS - 62}}"


def _name(call: Call, id_: str) -> str:
    found = (call.state.entities[kind].get(id_) or {} for kind in ACCOUNTS)
    names = (each.get(name) for each in found for name in ("FirstName", "LastName", "Name"))
    return " ".join(filter(None, names))
