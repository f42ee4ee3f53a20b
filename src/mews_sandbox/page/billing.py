"""The bills of a property: how much is on each, and how much is left to be paid."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts import bills
from mews_sandbox.accounts.items import CLOSED, OPEN, total_of
from mews_sandbox.hotel.data import Property
from mews_sandbox.hotel.store import OneOf
from mews_sandbox.operations.call import Call
from mews_sandbox.page.titles import own_title
from mews_sandbox.page.today import account_of
from mews_sandbox.sandbox import Present

MOST_BILLS: Final = 10
"""How many bills of a state are shown."""


@dataclass(frozen=True, slots=True)
class Bill:
    """A bill.

    Attributes:
        name: Its number, if it is closed, or else its name, if it has one.
        total: What its order items come to, with taxes.
        to_pay: What is left to be paid: below zero, if too much was paid.
    """

    id: str
    name: str
    type: str
    account_kind: str
    account_id: str
    account: str
    total: Decimal
    to_pay: Decimal


@dataclass(frozen=True, slots=True)
class Bills:
    """The bills in a state, the newest first, and how many there are: the first ones are shown."""

    state: str
    found: int
    shown: list[Bill]


def found_bills(property_: Property, present: Present, call: Call) -> list[Bills]:
    """Return the open and the closed bills of a property."""
    return [_in_state(property_, present, call, state) for state in (OPEN, CLOSED)]


def _in_state(property_: Property, present: Present, call: Call, state: str) -> Bills:
    wanted = OneOf.just("State", state), OneOf.just("EnterpriseId", str(property_.id))
    every = [*present.state.entities[bills.BILLS].newest_first(wanted)]
    first = [_bill(present, call, each) for each in every[:MOST_BILLS]]
    return Bills(state, len(every), first)


def _bill(present: Present, call: Call, bill: JsonObject) -> Bill:
    items, _ = bills.contents(call, bill)
    kind, account = account_of(present, bill)
    return Bill(
        id=bill["Id"],
        name=bill.get("Number") or own_title(present.kinds, bills.BILLS, bill),
        type=bill["Type"],
        account_kind=kind,
        account_id=bill["AccountId"],
        account=account,
        total=total_of(items),
        to_pay=bills.balance(call, bill),
    )
