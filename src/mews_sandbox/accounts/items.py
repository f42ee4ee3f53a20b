"""Order items: what an account is charged for."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.money import MoneyError, Pricing, multiplied
from mews_sandbox.hotel.store import OneOf
from mews_sandbox.operations.call import Call, refuse
from mews_sandbox.operations.changes import Changes

ITEMS: Final = "orderItems"
OPEN: Final = "Open"
CLOSED: Final = "Closed"
INACTIVE: Final = "Inactive"
CANCELED: Final = "Canceled"
NIGHT: Final = "SpaceOrder"
PRODUCT: Final = "ProductOrder"
FEE: Final = "CancellationFee"


@dataclass(frozen=True)
class Charge:
    """What is to be charged.

    Attributes:
        unit: The `Amount` of one unit.
        type_: One of `OrderItemType`.
        revenue: One of `RevenueType`.
        at: When it begins and is consumed, in UTC.
        more: What else is said of the order item.
    """

    unit: JsonObject
    type_: str
    revenue: str
    at: str
    more: JsonObject
    count: int = 1

    def put(self, changes: Changes, order: JsonObject, state: str = OPEN) -> JsonObject:
        """Return the order item, which is part of a reservation or another order."""
        amount = multiplied(self.unit, self.count)
        return changes.make(
            ITEMS,
            order["EnterpriseId"],
            AccountId=order["AccountId"],
            AccountType=order["AccountType"],
            ServiceId=order["ServiceId"],
            ServiceOrderId=order["Id"],
            UnitCount=self.count,
            UnitAmount=self.unit,
            Amount=amount,
            OriginalAmount=amount,
            RevenueType=self.revenue,
            Type=self.type_,
            StartUtc=self.at,
            ConsumedUtc=self.at,
            AccountingState=state,
            Options={"CanceledWithReservation": False},
            **self.more,
        )


def items_of(call: Call, orders: Iterable[str]) -> list[JsonObject]:
    """Return the order items of orders that are not canceled, the oldest first."""
    wanted = OneOf("ServiceOrderId", frozenset(orders))
    found = [*call.state.entities[ITEMS].newest_first([wanted])]
    return [item for item in reversed(found) if item["AccountingState"] != CANCELED]


def priced(changes: Changes, item: JsonObject, unit: JsonObject) -> JsonObject:
    """Return an order item at another price."""
    amount = multiplied(unit, item["UnitCount"])
    prices = {"UnitAmount": unit, "Amount": amount, "OriginalAmount": amount}
    return changes.change(ITEMS, item, **prices)


def canceled(changes: Changes, item: JsonObject, *, with_stay: bool) -> JsonObject:
    """Return an order item that is charged no more, and stands on no bill."""
    return changes.change(
        ITEMS,
        item,
        AccountingState=CANCELED,
        CanceledUtc=wire(changes.call.now),
        BillId=None,
        Options={"CanceledWithReservation": with_stay},
    )


def total_of(items: Iterable[JsonObject]) -> Decimal:
    """Return what order items and payments come to together, with all taxes."""
    return sum((item["Amount"]["GrossValue"] for item in items), Decimal(0))


def amount_said(call: Call, owner: str, said: JsonObject, parameter: str) -> JsonObject:
    """Return an `Amount` from one that a request says.

    Raises:
        RefusedError: It cannot be.
    """
    try:
        return call.directory.owners[owner].money.said(said)
    except MoneyError as error:
        refuse(parameter, f"cannot be used: {error}")


def amount_kept(call: Call, owner: str, kept: Any) -> JsonObject:
    """Return an `Amount` in full of which the hotel's data may say only a part."""
    if kept.get("Breakdown") is not None and kept.get("NetValue") is not None:
        return dict(kept)
    codes = [each["Code"] for each in kept["TaxValues"] if each.get("Code") is not None]
    gross = Decimal(str(kept["GrossValue"]))
    return call.directory.owners[owner].money.amount(gross, codes, Pricing.GROSS)
