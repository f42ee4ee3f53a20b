"""Deletes availability blocks, with their adjustments and rates."""

from typing import Final

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.store import OneOf
from mews_sandbox.operations.availability import ADJUSTMENTS
from mews_sandbox.operations.availability_blocks.blocks import BLOCKS, adjustments_of
from mews_sandbox.operations.call import Call, forbid, refuse

_IDS: Final = "AvailabilityBlockIds"


def answer(call: Call) -> JsonObject:
    """Delete the blocks.

    Raises:
        RefusedError: A block is unknown or deleted already, or has a reservation that is not
            canceled.
    """
    ids = dict.fromkeys(map(str.lower, call.body[_IDS]))
    found = [call.find([BLOCKS], id_, _IDS) for id_ in ids]
    for block in found:
        if not block["IsActive"]:
            refuse(_IDS)
        wanted = [OneOf.just("AvailabilityBlockId", block["Id"])]
        stays = call.state.entities["reservations"].newest_first(wanted)
        if any(stay["State"] != "Canceled" for stay in stays):
            forbid(f"{block['Name'] or 'The block'} has reservations. Please cancel them first.")
    for block in found:
        _end(call, ADJUSTMENTS, adjustments_of(call, block))
        rate = call.state.entities["rates"].get(block["RateId"] or "")
        if rate is not None and rate["Type"] == "AvailabilityBlock":
            _end(call, "rates", [rate])
    _end(call, BLOCKS, found)
    return {}


def _end(call: Call, kind: str, entities: list[JsonObject]) -> None:
    ended = {"IsActive": False, "UpdatedUtc": wire(call.now)}
    state = {"ActivityState": "Deleted"} if kind == ADJUSTMENTS else {}
    call.state.entities[kind].replace({**entity, **ended, **state} for entity in entities)
