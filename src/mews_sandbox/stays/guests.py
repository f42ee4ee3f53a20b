"""The guests of a reservation."""

from typing import Final

from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.store import OneOf
from mews_sandbox.operations.call import Call
from mews_sandbox.stays.found import reservation_of
from mews_sandbox.stays.selling import belonging

COMPANIONSHIPS: Final = "companionships"


def guest_said(call: Call) -> tuple[JsonObject, JsonObject]:
    """Return the reservation and the customer that a request names.

    Raises:
        RefusedError: One of them is unknown, or of another property.
    """
    reservation = reservation_of(call, call.body["ReservationId"])
    id_, owner = call.body["CustomerId"], reservation["EnterpriseId"]
    return reservation, belonging(call, ["customers"], id_, "CustomerId", owner)


def guests_of(call: Call, reservation: JsonObject) -> list[JsonObject]:
    """Return the companionships of a reservation, the newest first."""
    wanted = OneOf.just("ReservationId", reservation["Id"])
    return [*call.state.entities[COMPANIONSHIPS].newest_first([wanted])]
