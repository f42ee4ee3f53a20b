"""Returns how channel managers know reservations."""

from collections.abc import Iterator

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.naming import names_of
from mews_sandbox.stays.found import reservations_of


def answer(call: Call) -> JsonObject:
    """Return the details of those reservations that came through a channel manager.

    Raises:
        RefusedError: A reservation is unknown.
    """
    return {"ChannelManagerDetails": [*_details(call)]}


def _details(call: Call) -> Iterator[JsonObject]:
    groups, rates = (call.state.entities[kind] for kind in ("reservationGroups", "rates"))
    for stay in reservations_of(call, call.body["ReservationIds"]):
        group, rate = groups.get(stay["GroupId"]) or {}, rates.get(stay["RateId"]) or {}
        name, number = group.get("ChannelManager"), stay.get("ChannelManagerNumber")
        if name is None and number is None:
            continue
        yield {
            "ReservationId": stay["Id"],
            "RequestedRateCode": rate.get("ShortName") or next(names_of(rate), stay["RateId"]),
            "ChannelManagerName": name,
            "ChannelNumber": stay.get("ChannelNumber"),
            "ChannelManagerGroupNumber": group.get("ChannelManagerGroupNumber"),
            "ChannelManagerNumber": number,
            "CreatedUtc": stay["CreatedUtc"],
        }
