"""What happens by itself as time passes: each at its time, in the order of time."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from operator import itemgetter
from typing import Final

from mews_contract.instants import instant, wire
from mews_contract.json_values import JsonObject
from mews_sandbox.accounts.bills import PAYMENTS, PENDING
from mews_sandbox.accounts.payments import SETTLED, settle
from mews_sandbox.hotel.durations import LAST, Duration
from mews_sandbox.hotel.store import During, Filter, OneOf, time_key
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.changes import Changes
from mews_sandbox.operations.commands.carrying_out import ACTIVE, DUE, KINDS, due, moved
from mews_sandbox.operations.exports.files import drop, write
from mews_sandbox.stays.canceling import cancel
from mews_sandbox.stays.states import OPTIONAL

PROCESSING: Final = timedelta(seconds=20)
EXPORTED: Final = timedelta(minutes=1)
EXPIRED: Final = timedelta(days=7)
"""How long after it was asked for an export is worked on, done, and gone."""

_DONE, _GONE = "Success", "Expired"
_STEPS: Final = {"Pending": timedelta(), "Processing": PROCESSING, _DONE: EXPORTED, _GONE: EXPIRED}
_LATER: Final = [
    ("reservations", "ReleasedUtc", timedelta()),
    ("paymentRequests", "ExpirationUtc", timedelta()),
    (PAYMENTS, "CreatedUtc", SETTLED),
    *(("exports", "CreatedUtc", after) for after in _STEPS.values()),
    *((kind, "CreatedUtc", after) for kind in KINDS for after in DUE.values()),
]
"""When something may happen by itself: how long after which instant of which kind of entity."""

_KINDS: Final = {kind for kind, _, _ in _LATER}

Happening = tuple[datetime, Callable[[Changes], object]]
"""When something happens, and what."""


def pass_time(call: Call) -> bool:
    """Let happen what is due at the time of a call. Return whether anything was.

    When the next may be due is remembered, so that a request need not look for it.
    """
    state = call.state
    if state.quiet is not None:
        until, written = state.quiet
        if call.now < until and written == _written(call):
            return False
    has_happened = False
    # What happens may make something else due.
    while happenings := sorted(_due(call), key=itemgetter(0)):
        for at, happen in happenings:
            with Changes(replace(call, now=at)) as changes:
                happen(changes)
        has_happened = True
    state.quiet = _next(call), _written(call)
    return has_happened


def _written(call: Call) -> int:
    return sum(call.state.entities[kind].written for kind in _KINDS)


def _next(call: Call) -> datetime:
    """Return when the next may be due, if nothing is written before."""
    found = [
        Duration(0, after).after(instant(at))
        for kind, name, after in _LATER
        if (at := call.state.entities[kind].next_instant(name, wire(call.now - after)))
    ]
    return min(found, default=LAST)


def _due(call: Call) -> Iterator[Happening]:
    """Yield what is due by now, and when it was."""
    for kind, name, state, happen in (
        ("reservations", "ReleasedUtc", OPTIONAL, _release),
        ("paymentRequests", "ExpirationUtc", "Pending", _expire),
    ):
        wanted = OneOf.just("State", state), _until(name, call.now)
        for each in _oldest_first(call, kind, *wanted):
            # What is told only when it is past happens then.
            at = max(instant(each[name]), instant(each["UpdatedUtc"]))
            yield min(at, call.now), partial(happen, each["Id"])
    wanted = OneOf.just("State", PENDING), _until("CreatedUtc", call.now - SETTLED)
    for each in _oldest_first(call, PAYMENTS, *wanted):
        yield instant(each["CreatedUtc"]) + SETTLED, partial(_settle, each["Id"])
    for each in _oldest_first(call, "exports", OneOf("Status", frozenset(_STEPS) - {_GONE})):
        statuses = [*_STEPS]
        for status in statuses[statuses.index(each["Status"]) + 1 :]:
            at = Duration(0, _STEPS[status]).after(instant(each["CreatedUtc"]))
            if at <= call.now:
                yield at, partial(_export, each["Id"], status)
    for kind in KINDS:
        for each in _oldest_first(call, kind, OneOf("State", ACTIVE)):
            if (told := due(each, call.now)) is not None:
                yield told[0], partial(_command, kind, each["Id"], told[1])


def _until(name: str, now: datetime) -> During:
    """Return the filter for what has come by now: before it, or at it."""
    return During(name, high=f"{time_key(wire(now))}\0")


def _oldest_first(call: Call, kind: str, *wanted: Filter) -> list[JsonObject]:
    return [*call.state.entities[kind].newest_first(wanted)][::-1]


def _release(id_: str, changes: Changes) -> None:
    """Cancel an optional reservation that nobody has confirmed in time."""
    reservation = changes.call.state.entities["reservations"].get(id_)
    if reservation is not None and reservation["State"] == OPTIONAL:
        cancel(changes, reservation, "ConfirmationMissed", has_fee=False)


def _expire(id_: str, changes: Changes) -> None:
    """Let a payment request expire that nobody has paid, also no terminal meanwhile."""
    request = changes.call.state.entities["paymentRequests"].get(id_)
    if request is not None and request["State"] == "Pending":
        changes.change("paymentRequests", request, State="Expired")


def _settle(id_: str, changes: Changes) -> None:
    """Let a payment that was begun be charged."""
    payment = changes.call.state.entities[PAYMENTS].get(id_)
    if payment is not None and payment["State"] == PENDING:
        settle(changes, payment)


def _export(id_: str, status: str, changes: Changes) -> None:
    """Carry on with an export that was asked for."""
    export = changes.call.state.entities["exports"].get(id_)
    if export is None:
        return
    expires = export["ExpiresUtc"]
    if status == _DONE:
        expires = wire(Duration(0, EXPIRED).after(instant(export["CreatedUtc"])))
        write(changes.call, export)
    if status == _GONE:
        drop(changes.call, export)
    changes.change("exports", export, Status=status, ExpiresUtc=expires)


def _command(kind: str, id_: str, state: str, changes: Changes) -> None:
    """Let a device carry on with a command that it was given."""
    command = changes.call.state.entities[kind].get(id_)
    if command is not None and command["State"] in ACTIVE:
        moved(changes, command, state)
