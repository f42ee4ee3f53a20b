"""The reservations that a request names."""

from collections.abc import Iterable

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call
from mews_sandbox.stays.selling import Selling, Stay


def reservation_of(call: Call, id_: str, parameter: str = "ReservationId") -> JsonObject:
    """Return a reservation by its id.

    Raises:
        RefusedError: There is none, or the access token does not cover it.
    """
    return call.find(["reservations"], id_, parameter)


def reservations_of(call: Call, ids: Iterable[str]) -> list[JsonObject]:
    """Return reservations by their ids, each once.

    Raises:
        RefusedError: There is none with one of them, or the access token does not cover it.
    """
    once = dict.fromkeys(map(str.lower, ids))
    return [reservation_of(call, id_, "ReservationIds") for id_ in once]


def stay_of(call: Call, reservation: JsonObject) -> Stay:
    """Return the stay that a reservation is about."""
    return Stay.of(Selling.of(call, reservation["ServiceId"]), reservation)
