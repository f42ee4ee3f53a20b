"""Adds door codes and RFID tags: all of a request, or none."""

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call, refuse


def answer(call: Call) -> JsonObject:
    """Return the resource access tokens as they were made.

    Raises:
        RefusedError: A companionship belongs to another reservation than that beside it, or what
            is refused wherever entities are added.
    """
    for parameters in call.body["ResourceAccessTokenParameters"]:
        _check_companionship(call, parameters)
    return call.generally()


def _check_companionship(call: Call, parameters: JsonObject) -> None:
    id_ = parameters.get("CompanionshipId")
    if id_ is None:
        return
    stay = call.find(["reservations"], parameters["ServiceOrderId"], "ServiceOrderId")
    companionship = call.find(["companionships"], id_, "CompanionshipId")
    if companionship["ReservationId"] != stay["Id"]:
        refuse("CompanionshipId")
