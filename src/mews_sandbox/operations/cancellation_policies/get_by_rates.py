"""Tells which cancellation policies would hold for a stay at rates."""

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call, moment, refuse
from mews_sandbox.stays.policies import shown_of

_ENDS = ("ReservationStartUtc", "ReservationEndUtc")


def answer(call: Call) -> JsonObject:
    """Return those of the group of each rate, which hold whenever the stay is.

    Raises:
        RefusedError: A rate is unknown, or the stay would end before it begins.
    """
    ends = [moment(call.body[end], end) for end in _ENDS if call.body.get(end) is not None]
    if ends != sorted(ends):
        refuse("ReservationEndUtc")
    once = dict.fromkeys(map(str.lower, call.body["RateIds"]))
    rates = [call.find(["rates"], id_, "RateIds") for id_ in once]
    return {
        "CancellationPolicies": [
            {"RateId": rate["Id"], "Policies": shown_of(call, rate)} for rate in rates
        ]
    }
