"""Tells which cancellation policies hold for reservations."""

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call
from mews_sandbox.stays.found import reservations_of
from mews_sandbox.stays.policies import shown_of


def answer(call: Call) -> JsonObject:
    """Return those of the group of each reservation's rate, whether it can be canceled or not.

    Raises:
        RefusedError: A reservation is unknown.
    """
    rates, found = call.state.entities["rates"], reservations_of(call, call.body["ReservationIds"])
    return {
        "CancellationPolicies": [
            {
                "ReservationId": stay["Id"],
                "Policies": shown_of(call, rates.get(stay["RateId"]) or {}),
            }
            for stay in found
        ]
    }
