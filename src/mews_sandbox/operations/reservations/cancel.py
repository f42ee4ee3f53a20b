"""Cancels reservations, with the fee that their rates ask for or without."""

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.changes import Changes
from mews_sandbox.stays import states
from mews_sandbox.stays.canceling import cancel
from mews_sandbox.stays.found import reservations_of
from mews_sandbox.stays.notes import note


def answer(call: Call) -> JsonObject:
    """Return the ids of the reservations: all of a request are canceled, or none.

    Raises:
        RefusedError: One is unknown, or has begun or ended already.
    """
    found = reservations_of(call, call.body["ReservationIds"])
    has_fee = call.body.get("PostCancellationFee") is True
    with Changes(call) as changes:
        for reservation in found:
            states.check_state(reservation, states.CANCELLABLE, "canceled")
            cancel(changes, reservation, "Other", has_fee=has_fee)
            note(changes, reservation, call.body["Notes"])
    return {"ReservationIds": [reservation["Id"] for reservation in found]}
