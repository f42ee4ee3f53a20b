"""What the ledgers of a property stand at, reckoned from its order items and payments.

Whatever was earned is paid, or somebody owes it, and what was paid ahead is owed to somebody:
revenue with its taxes, and deposits, are always as much as payments and what guests and others owe.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts import bills
from mews_sandbox.accounts.items import CANCELED, INACTIVE, ITEMS, amount_kept
from mews_sandbox.accounts.payments import CHARGED
from mews_sandbox.hotel.money import multiplied, total
from mews_sandbox.hotel.store import OneOf, time_key
from mews_sandbox.operations.call import Call

REVENUE: Final = "Revenue"
TAX: Final = "Tax"
PAYMENT: Final = "Payment"
DEPOSIT: Final = "Deposit"
GUEST: Final = "Guest"
CITY: Final = "City"


@dataclass(frozen=True)
class Entry:
    """By how much a ledger changes, and when: as the store's key of an instant."""

    ledger: str
    at: str
    amount: JsonObject


def balances(call: Call, owner: str, boundaries: Sequence[str]) -> dict[str, list[JsonObject]]:
    """Return what each ledger that something is in stands at, at some instants, in their order.

    Args:
        call: The call.
        owner: The id of the property.
        boundaries: The instants, the earliest first. What happens at one is not in yet.
    """
    ledgers = Ledgers(call, owner)
    by_ledger: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in (*ledgers.earned(), *ledgers.paid()):
        by_ledger[entry.ledger].append(entry)
    return {
        name: [*_sums(ledgers.currency, entries, boundaries)] for name, entries in by_ledger.items()
    }


def _sums(
    currency: str, entries: Iterable[Entry], boundaries: Sequence[str]
) -> Iterator[JsonObject]:
    waiting, so_far = sorted(entries, key=lambda entry: entry.at, reverse=True), total(currency, ())
    for boundary in boundaries:
        amounts = [so_far]
        while waiting and waiting[-1].at < time_key(boundary):
            amounts.append(waiting.pop().amount)
        so_far = total(currency, amounts)
        yield so_far


class Ledgers:
    """The ledgers of a property."""

    def __init__(self, call: Call, owner: str) -> None:
        self._call, self._wanted = call, [OneOf.just("EnterpriseId", owner)]
        self._owner, self._money = owner, call.directory.owners[owner].money
        self.currency = self._money.currency

    def earned(self) -> Iterator[Entry]:
        """Yield what follows from order items: they are earned when they are consumed."""
        for item in self._call.state.entities[ITEMS].newest_first(self._wanted):
            if item["AccountingState"] in {CANCELED, INACTIVE}:
                continue
            at, amount = item["ConsumedUtc"], amount_kept(self._call, self._owner, item["Amount"])
            yield Entry(REVENUE, time_key(at), amount)
            tax = self._money.untaxed(amount["GrossValue"] - amount["NetValue"])
            yield Entry(TAX, time_key(at), tax)
            yield from self._owed(item, at, amount["GrossValue"])

    def paid(self) -> Iterator[Entry]:
        """Yield what follows from payments: until the stay begins they are deposits."""
        for payment in self._call.state.entities[bills.PAYMENTS].newest_first(self._wanted):
            at = payment.get("ChargedUtc")
            if payment["State"] != CHARGED or at is None:
                continue
            amount = amount_kept(self._call, self._owner, payment["Amount"])
            gross: Decimal = amount["GrossValue"]
            yield Entry(PAYMENT, time_key(at), multiplied(amount, -1))
            begins = self._begins(payment)
            if begins is not None and time_key(at) < time_key(begins):
                yield Entry(DEPOSIT, time_key(at), self._money.untaxed(-gross))
                yield Entry(DEPOSIT, time_key(begins), self._money.untaxed(gross))
                at = begins
            yield from self._owed(payment, at, gross)

    def _owed(self, each: JsonObject, at: str, gross: Decimal) -> Iterator[Entry]:
        """Yield who owes something from an instant on: guests, until it is invoiced."""
        amount = self._money.untaxed(gross)
        if each.get("AccountType") == "Company":
            yield Entry(CITY, time_key(at), amount)
            return
        yield Entry(GUEST, time_key(at), amount)
        bill = self._call.state.entities[bills.BILLS].get(each.get("BillId") or "")
        issued = bill["IssuedUtc"] if bill and bill["Type"] == bills.INVOICE else None
        if issued is not None:
            later = max(time_key(at), time_key(issued))
            yield Entry(GUEST, later, multiplied(amount, -1))
            yield Entry(CITY, later, amount)

    def _begins(self, payment: JsonObject) -> str | None:
        """Return when the stay begins that a payment is for, if it is for one."""
        stay = self._call.state.entities["reservations"].get(payment.get("ReservationId") or "")
        begins: str | None = None if stay is None else stay["StartUtc"]
        return begins
