"""Lists the notes of reservations and orders: no special requests, unless a request says so."""

from typing import Final

from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.store import OneOf
from mews_sandbox.operations.call import Call

_TYPES: Final = frozenset({"General", "ChannelManager"})


def answer(call: Call) -> JsonObject:
    """Return a page of notes.

    Raises:
        RefusedError: What is refused wherever entities are listed.
    """
    said = call.body.get("Types")
    return call.generally({"Types": [OneOf("Type", _TYPES)]} if said is None else None)
