"""Makes a customer a guest of a reservation."""

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call, forbid
from mews_sandbox.operations.changes import Changes
from mews_sandbox.stays import states
from mews_sandbox.stays.guests import COMPANIONSHIPS, guest_said, guests_of


def answer(call: Call) -> JsonObject:
    """Return the id of the companionship: that which is there, if the customer is a guest already.

    Raises:
        RefusedError: The reservation or the customer is unknown, the reservation has ended, or it
            has as many guests as persons.
    """
    reservation, customer = guest_said(call)
    states.check_state(reservation, states.CHANGEABLE, "changed")
    there = guests_of(call, reservation)
    known = [each for each in there if each["CustomerId"] == customer["Id"]]
    if known:
        return {"CompanionshipId": known[0]["Id"]}
    persons = sum(each["Count"] for each in reservation["PersonCounts"])
    if len(there) >= persons:
        number = reservation["Number"]
        forbid(f"Reservation {number} is for {persons} persons, and has all of its guests.")
    made = Changes(call).make(
        COMPANIONSHIPS,
        reservation["EnterpriseId"],
        CustomerId=customer["Id"],
        ReservationId=reservation["Id"],
        ReservationGroupId=reservation["GroupId"],
    )
    return {"CompanionshipId": made["Id"]}
