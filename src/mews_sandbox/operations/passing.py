"""What happens by itself as time passes."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final

from mews_contract.instants import instant, wire
from mews_contract.json_values import JsonObject
from mews_sandbox.accounts.bills import PAYMENTS, PENDING
from mews_sandbox.accounts.payments import SETTLED, settle
from mews_sandbox.hotel.store import During, OneOf, time_key
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


_LATER: Final = [
    ("reservations", "ReleasedUtc", timedelta()),
    ("paymentRequests", "ExpirationUtc", timedelta()),
    (PAYMENTS, "CreatedUtc", SETTLED),
    *(("exports", "CreatedUtc", after) for after in (PROCESSING, EXPORTED, EXPIRED)),
    *((kind, "CreatedUtc", after) for kind in KINDS for after in DUE.values()),
]
"""When something may happen by itself: how long after which instant of which kind of entity."""

_KINDS: Final = {kind for kind, _, _ in _LATER}
_NEVER: Final = datetime.max.replace(tzinfo=UTC)


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
    while any([_release(call), _expire(call), _settle(call), _export(call), _command(call)]):
        has_happened = True
    state.quiet = _next(call), _written(call)
    return has_happened


def _written(call: Call) -> int:
    return sum(call.state.entities[kind].written for kind in _KINDS)


def _next(call: Call) -> datetime:
    """Return when the next may be due, if nothing is written before."""
    found = [
        instant(at) + after
        for kind, name, after in _LATER
        if (at := call.state.entities[kind].next_instant(name, wire(call.now - after)))
    ]
    return min(found, default=_NEVER)


def _until(name: str, now: str) -> During:
    """Return the filter for what has come by now: before it, or at it."""
    return During(name, high=f"{time_key(now)}\0")


def _release(call: Call) -> bool:
    """Cancel the optional reservations that nobody has confirmed in time."""
    wanted = OneOf.just("State", OPTIONAL), _until("ReleasedUtc", wire(call.now))
    due = [*call.state.entities["reservations"].newest_first(wanted)]
    for reservation in due:
        then = replace(call, now=instant(reservation["ReleasedUtc"]))
        with Changes(then) as changes:
            cancel(changes, reservation, "ConfirmationMissed", has_fee=False)
    return bool(due)


def _expire(call: Call) -> bool:
    """Let payment requests expire that nobody has paid."""
    wanted = OneOf.just("State", "Pending"), _until("ExpirationUtc", wire(call.now))
    due = [*call.state.entities["paymentRequests"].newest_first(wanted)]
    with Changes(call) as changes:
        for request in due:
            changes.change("paymentRequests", request, State="Expired")
    return bool(due)


def _settle(call: Call) -> bool:
    """Let payments that were begun be charged."""
    begun = wire(call.now - SETTLED)
    wanted = OneOf.just("State", PENDING), _until("CreatedUtc", begun)
    due = [*call.state.entities[PAYMENTS].newest_first(wanted)]
    for payment in due:
        then = replace(call, now=instant(payment["CreatedUtc"]) + SETTLED)
        with Changes(then) as changes:
            settle(changes, payment)
    return bool(due)


def _export(call: Call) -> bool:
    """Carry on with the exports that were asked for."""
    wanted = OneOf("Status", frozenset({"Pending", "Processing", "Success"}))
    due = [
        (export, status)
        for export in call.state.entities["exports"].newest_first([wanted])
        if (status := _status(call, export)) != export["Status"]
    ]
    with Changes(call) as changes:
        for export, status in due:
            done = instant(export["CreatedUtc"]) + EXPIRED
            expires = export["ExpiresUtc"]
            if status == "Success":
                expires = wire(done)
                write(call, export)
            if status == "Expired":
                drop(call, export)
            changes.change("exports", export, Status=status, ExpiresUtc=expires)
    return bool(due)


def _command(call: Call) -> bool:
    """Let devices carry on with the commands that they were given."""
    wanted = [OneOf("State", ACTIVE)]
    waiting = [each for kind in KINDS for each in call.state.entities[kind].newest_first(wanted)]
    reached = [(each, told) for each in waiting if (told := due(each, call.now)) is not None]
    for command, (at, state) in reversed(reached):
        with Changes(replace(call, now=at)) as changes:
            moved(changes, command, state)
    return bool(reached)


def _status(call: Call, export: JsonObject) -> str:
    age = call.now - instant(export["CreatedUtc"])
    if age >= EXPIRED:
        return "Expired"
    if age >= EXPORTED:
        return "Success"
    return "Processing" if age >= PROCESSING else str(export["Status"])
