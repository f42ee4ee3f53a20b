"""Who arrives, who leaves and who is in house today."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.data import Property
from mews_sandbox.hotel.store import Filter, OneOf, inside
from mews_sandbox.operations.kinds import ACCOUNTS
from mews_sandbox.page.titles import found, own_title
from mews_sandbox.sandbox import Present
from mews_sandbox.stays import states

MOST_STAYS: Final = 20
"""How many reservations of a list are shown."""

_ARRIVING: Final = frozenset({states.OPTIONAL, states.CONFIRMED, states.STARTED})
_LEAVING: Final = frozenset({states.STARTED, states.PROCESSED})
_IN_HOUSE: Final = frozenset({states.STARTED})


@dataclass(frozen=True, slots=True)
class Stay:
    """A reservation, with whose it is and the resource that it has, by name and id."""

    id: str
    number: str
    state: str
    account_kind: str
    account_id: str
    account: str
    room_id: str | None
    room: str | None
    start_utc: str
    end_utc: str


@dataclass(frozen=True, slots=True)
class Stays:
    """Reservations, and how many there are: the first of them are shown."""

    found: int
    shown: list[Stay]


@dataclass(frozen=True, slots=True)
class Today:
    """The reservations of the day of a property."""

    arrivals: Stays
    departures: Stays
    in_house: Stays


def today(property_: Property, present: Present) -> Today:
    """Return who arrives and leaves today, also if that has happened already, and who is there."""
    date = present.now.astimezone(property_.zone).date()
    day = [wire(property_.start_of(each, date)) for each in (0, 1)]

    def stays(among: frozenset[str], *more: Filter) -> Stays:
        wanted = OneOf("State", among), OneOf.just("EnterpriseId", str(property_.id)), *more
        return _stays(present, present.state.entities["reservations"].newest_first(wanted))

    return Today(
        arrivals=stays(_ARRIVING, inside("StartUtc", *day)),
        departures=stays(_LEAVING, inside("EndUtc", *day)),
        in_house=stays(_IN_HOUSE),
    )


def _stays(present: Present, reservations: Iterable[JsonObject]) -> Stays:
    every = sorted(reservations, key=lambda each: str(each["Number"]))
    return Stays(len(every), [_stay(present, each) for each in every[:MOST_STAYS]])


def _stay(present: Present, reservation: JsonObject) -> Stay:
    room = present.state.entities["resources"].get(reservation["AssignedResourceId"] or "")
    kind, account = account_of(present, reservation)
    return Stay(
        id=reservation["Id"],
        number=reservation["Number"],
        state=reservation["State"],
        account_kind=kind,
        account_id=reservation["AccountId"],
        account=account,
        room_id=room["Id"] if room else None,
        room=room["Name"] if room else None,
        start_utc=reservation["StartUtc"],
        end_utc=reservation["EndUtc"],
    )


def account_of(present: Present, owned: JsonObject) -> tuple[str, str]:
    """Return the kind and the name of the account whose something is."""
    account = found(present.state, tuple(ACCOUNTS), owned["AccountId"])
    return (account[0], own_title(present.kinds, *account)) if account else ("customers", "")
