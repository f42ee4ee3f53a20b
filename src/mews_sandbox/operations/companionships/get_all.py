"""Lists companionships, with what they lead to if that is asked for."""

from typing import Final

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call, part
from mews_sandbox.stays.legacy import of_2017

_LISTS: Final = ("Reservations", "ReservationGroups", "Customers")


def answer(call: Call) -> JsonObject:
    """Return a page of companionships. Lists that are not asked for are null.

    Raises:
        RefusedError: What is refused wherever entities are listed.
    """
    page = {**dict.fromkeys(_LISTS), **call.generally()}
    if part(call.body, "Extent").get("Reservations"):
        ids = dict.fromkeys(each["ReservationId"] for each in page["Companionships"] or ())
        kept = call.state.entities["reservations"]
        found = [stay for id_ in ids if (stay := kept.get(id_ or "")) is not None]
        page["Reservations"] = [of_2017(call, stay) for stay in found]
    return page
