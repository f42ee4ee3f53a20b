"""Lists what the ledgers stood at when each day began and when it ended, the newest first."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from itertools import product
from typing import NamedTuple
from uuid import UUID, uuid5

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject
from mews_sandbox.accounts.ledgers import balances
from mews_sandbox.hotel.data import Property
from mews_sandbox.hotel.money import total
from mews_sandbox.operations.call import Call, part, refuse


class _Place(NamedTuple):
    """Which balances something is about."""

    day: date
    owner: str
    ledger: str

    @property
    def cursor(self) -> str:
        """An id that stands for the place: the same each time."""
        return str(uuid5(UUID(self.owner), f"{self.day}/{self.ledger}"))


def answer(call: Call) -> JsonObject:
    """Return a page of balances: of each day, of each property, by the ledgers that are asked for.

    Raises:
        RefusedError: A property is unknown, the last day is before the first, or the cursor is that
            of no such balance.
    """
    named = call.body.get("EnterpriseIds")
    owners = sorted(call.scope if named is None else {*map(str.lower, named)})
    if not {*owners} <= call.scope:
        refuse("EnterpriseIds")
    days, ledgers = _days(call), dict.fromkeys(call.body["LedgerTypes"])
    each_day = product(reversed(days[:-1]), owners, ledgers)
    places = [_Place(day, owner, ledger) for day, owner, ledger in each_day]
    limitation = part(call.body, "Limitation")
    first = _behind(places, limitation.get("Cursor"))
    page = places[first : first + int(limitation["Count"])]
    known = {owner: balances(call, owner, _midnights(call, owner, days)) for owner in owners}
    found = [_balance(call, place, known[place.owner], days) for place in page]
    return {"LedgerBalances": found, "Cursor": page[-1].cursor if page else None}


def _days(call: Call) -> list[date]:
    """Return the days that are asked for, and the one behind them."""
    first, last = (date.fromisoformat(call.body["Date"][name]) for name in ("Start", "End"))
    if last < first or last == date.max:
        refuse("Date")
    return [first + timedelta(days=at) for at in range((last - first).days + 2)]


def _midnights(call: Call, owner: str, days: Sequence[date]) -> list[str]:
    """Return when days begin at a property."""
    zone = call.directory.owners[owner].zone
    try:
        return [wire(datetime.combine(day, time(), zone)) for day in days]
    except OverflowError:
        refuse("Date")


def _behind(places: Sequence[_Place], cursor: str | None) -> int:
    """Return where a page begins."""
    if cursor is None:
        return 0
    cursors = [place.cursor for place in places]
    if cursor.lower() not in cursors:
        refuse("Cursor")
    return cursors.index(cursor.lower()) + 1


def _balance(
    call: Call, place: _Place, known: dict[str, list[JsonObject]], days: Sequence[date]
) -> JsonObject:
    owner: Property = call.directory.owners[place.owner]
    nothing = [total(owner.currency, ())] * len(days)
    sums, at = known.get(place.ledger, nothing), days.index(place.day)
    return {
        "EnterpriseId": place.owner,
        "Date": place.day.isoformat(),
        "LedgerType": place.ledger,
        "OpeningBalance": sums[at],
        "ClosingBalance": sums[at + 1],
    }
