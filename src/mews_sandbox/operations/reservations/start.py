"""Checks a guest in."""

from mews_contract.instants import instant, wire
from mews_contract.json_values import JsonObject
from mews_sandbox.accounts import bills
from mews_sandbox.operations.call import Call, forbid
from mews_sandbox.operations.changes import Changes
from mews_sandbox.stays import states
from mews_sandbox.stays.found import reservation_of, stay_of
from mews_sandbox.stays.rooms import check_ready


def answer(call: Call) -> JsonObject:
    """Check in.

    Raises:
        RefusedError: The reservation is unknown or not confirmed, the stay has not begun yet or has
            ended, or its room is not ready.
    """
    reservation = reservation_of(call, call.body["ReservationId"])
    states.check_state(reservation, {states.CONFIRMED}, "checked in")
    stay = stay_of(call, reservation)
    number, zone = reservation["Number"], stay.selling.owner.zone
    start, end = (instant(reservation[f"Scheduled{which}Utc"]) for which in ("Start", "End"))
    if start > call.now:
        begins = f"{start.astimezone(zone):%Y-%m-%d %H:%M}"
        forbid(f"Reservation {number} begins at {begins}. Please check in then.")
    if end <= call.now:
        forbid(f"Reservation {number} has ended. Please extend the stay first.")
    check_ready(stay, reservation)
    with Changes(call) as changes:
        options = dict.fromkeys(reservation["Options"], True)
        begun = {"State": states.STARTED, "ActualStartUtc": wire(call.now), "Options": options}
        bills.put_stay(changes, changes.change("reservations", reservation, **begun))
    return {}
