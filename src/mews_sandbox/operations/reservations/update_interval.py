"""Moves a reservation, or makes it longer or shorter."""

from dataclasses import replace

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call, moment
from mews_sandbox.operations.changes import Changes
from mews_sandbox.stays.changing import Change
from mews_sandbox.stays.found import reservation_of, stay_of


def answer(call: Call) -> JsonObject:
    """Change the interval. Time units that it had before cost the same as before.

    Raises:
        RefusedError: The reservation is unknown or over, nothing is left of its category, its room
            is taken, or the guest is there already.
    """
    body = call.body
    reservation = reservation_of(call, body["ReservationId"])
    stay = stay_of(call, reservation)
    start, end = (
        before if body.get(name) is None else moment(body[name], name)
        for name, before in (("StartUtc", stay.start), ("EndUtc", stay.end))
    )
    moved = replace(stay, start=start, end=end).checked()
    with Changes(call) as changes:
        Change(moved, has_fee=body["ChargeCancellationFee"]).apply(changes, reservation)
    return {}
