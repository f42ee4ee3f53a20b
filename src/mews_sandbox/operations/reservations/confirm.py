"""Confirms optional reservations. From then on what they cost counts."""

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts import bills, items
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.changes import Changes
from mews_sandbox.stays import states
from mews_sandbox.stays.found import reservations_of


def answer(call: Call) -> JsonObject:
    """Return the ids of the reservations: all of a request are confirmed, or none.

    Raises:
        RefusedError: One is unknown, or not optional.
    """
    found = reservations_of(call, call.body["ReservationIds"])
    with Changes(call) as changes:
        for reservation in found:
            states.check_state(reservation, {states.OPTIONAL}, "confirmed")
            confirmed = {"State": states.CONFIRMED, "ReleasedUtc": None}
            changed = changes.change("reservations", reservation, **confirmed)
            for item in items.items_of(call, [reservation["Id"]]):
                if item["AccountingState"] == items.INACTIVE:
                    changes.change(items.ITEMS, item, AccountingState=items.OPEN)
            bills.put_stay(changes, changed)
    return {"ReservationIds": [reservation["Id"] for reservation in found]}
