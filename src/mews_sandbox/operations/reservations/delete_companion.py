"""Takes a customer out of the guests of a reservation."""

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call, refuse
from mews_sandbox.operations.references import check_unused
from mews_sandbox.stays.guests import COMPANIONSHIPS, guest_said, guests_of


def answer(call: Call) -> JsonObject:
    """Remove the companionship, be it that of the owner or not.

    Raises:
        RefusedError: The reservation is unknown, the customer is no guest of it, or has a key.
    """
    reservation, customer = guest_said(call)
    there = [each for each in guests_of(call, reservation) if each["CustomerId"] == customer["Id"]]
    if not there:
        refuse("CustomerId", "is no guest of the reservation")
    check_unused(call, call.kinds, COMPANIONSHIPS, there)
    call.state.entities[COMPANIONSHIPS].remove([each["Id"] for each in there])
    return {}
