"""Gives a reservation to another customer."""

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.changes import Changes
from mews_sandbox.stays import states
from mews_sandbox.stays.guests import guest_said


def answer(call: Call) -> JsonObject:
    """Change who owns the reservation. What it has cost so far, and its guests, stay as they are.

    Raises:
        RefusedError: The reservation or the customer is unknown, or the reservation has ended.
    """
    reservation, customer = guest_said(call)
    states.check_state(reservation, states.CHANGEABLE, "changed")
    owned = {"AccountId": customer["Id"], "AccountType": "Customer"}
    Changes(call).change("reservations", reservation, **owned)
    return {}
