"""Adds a product to a reservation."""

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts import bills
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.changes import Changes
from mews_sandbox.stays import states
from mews_sandbox.stays.charges import Ordered
from mews_sandbox.stays.found import reservation_of, stay_of


def answer(call: Call) -> JsonObject:
    """Return the ids of the order items that it is charged as.

    Raises:
        RefusedError: The reservation or product is unknown, the reservation has ended, or the
            price or the time cannot be.
    """
    reservation = reservation_of(call, call.body["ReservationId"])
    states.check_state(reservation, states.CHANGEABLE, "changed")
    ordered = Ordered.said(stay_of(call, reservation), call.body)
    state = states.accounting_state(reservation["State"])
    with Changes(call) as changes:
        made = [charge.put(changes, reservation, state) for charge in ordered.charges()]
        bills.put_stay(changes, reservation)
    return {"ItemIds": [item["Id"] for item in made]}
