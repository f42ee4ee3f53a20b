"""Checks a guest out."""

from mews_contract.instants import instant, wire
from mews_contract.json_values import JsonObject
from mews_sandbox.accounts import bills, items
from mews_sandbox.operations.call import Call, forbid, refuse
from mews_sandbox.operations.changes import Changes
from mews_sandbox.stays import states
from mews_sandbox.stays.found import reservation_of, stay_of
from mews_sandbox.stays.notes import note
from mews_sandbox.stays.rooms import leave
from mews_sandbox.stays.selling import Stay


def answer(call: Call) -> JsonObject:
    """Check out. The room is dirty then.

    Raises:
        RefusedError: The reservation is unknown or not checked in, its last day has not come yet,
            or its bills are not settled.
    """
    body = call.body
    reservation = reservation_of(call, body["ReservationId"])
    states.check_state(reservation, {states.STARTED}, "checked out")
    is_allowed = body.get("AllowOpenBalance") is True
    if is_allowed and not body.get("Notes"):
        refuse("Notes", "have to say why the balance is left open")
    _check_day(stay_of(call, reservation), reservation)
    with Changes(call) as changes:
        bills.put_stay(changes, reservation)
        _settle(changes, reservation, closes=body.get("CloseBills") is True, is_allowed=is_allowed)
        over = {"State": states.PROCESSED, "ActualEndUtc": wire(call.now)}
        changes.change("reservations", reservation, **over)
        note(changes, reservation, body.get("Notes"))
        leave(changes, reservation["AssignedResourceId"])
    return {}


def _check_day(stay: Stay, reservation: JsonObject) -> None:
    zone = stay.selling.owner.zone
    last = instant(reservation["ScheduledEndUtc"]).astimezone(zone).date()
    if stay.selling.call.now.astimezone(zone).date() < last:
        number = reservation["Number"]
        forbid(f"Reservation {number} ends on {last}. Please shorten the stay to leave earlier.")


def _settle(changes: Changes, reservation: JsonObject, *, closes: bool, is_allowed: bool) -> None:
    """Close the bills of a reservation, or refuse to leave them open unless that is allowed."""
    call = changes.call
    for bill in bills.bills_of(call, reservation["Id"]):
        if bill["State"] != items.OPEN or not any(bills.contents(call, bill)):
            continue
        left = bills.balance(call, bill)
        if not left and closes:
            given = bills.number(changes, bill["EnterpriseId"], None)
            bills.close(changes, bill, bills.RECEIPT, **given)
        elif not is_allowed:
            currency = call.directory.owners[bill["EnterpriseId"]].currency
            said = f"{left} {currency} are left to be paid" if left else "a bill is still open"
            forbid(
                f"Reservation {reservation['Number']} cannot be checked out: {said}. "
                "Please settle and close its bills."
            )
