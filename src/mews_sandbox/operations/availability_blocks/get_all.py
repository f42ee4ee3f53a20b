"""Lists availability blocks, with what belongs to them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from mews_contract.instants import instant, wire
from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.data import Service
from mews_sandbox.hotel.store import During, Filter, OneOf, time_key
from mews_sandbox.hotel.times import next_unit
from mews_sandbox.operations.availability_blocks.blocks import BLOCKS
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.services.time_units import collided
from mews_sandbox.stays.legacy import of_2017

_ITEMS: Final = "AvailabilityBlocks"


def answer(call: Call) -> JsonObject:
    """Return a page of blocks, with the lists that are asked for.

    Raises:
        RefusedError: What is refused wherever entities are listed.
    """
    selected: dict[str, Sequence[Filter]] = {}
    if call.body.get("CollidingUtc") is not None:
        selected["CollidingUtc"] = [OneOf("Id", frozenset(_colliding(call)))]
    extent: JsonObject = call.body["Extent"]
    whole = {**call.body, "Extent": {**extent, _ITEMS: True}}
    found = replace(call, body=whole).generally(selected)
    if extent.get("ServiceOrders"):
        ids = frozenset(block["Id"] for block in found[_ITEMS])
        wanted = [OneOf("AvailabilityBlockId", ids)]
        stays = call.state.entities["reservations"].newest_first(wanted)
        found["ServiceOrders"] = [of_2017(call, stay) for stay in stays]
    if not extent.get(_ITEMS):
        found[_ITEMS] = None
    if found.get("Adjustments") is not None and "Deleted" not in (
        call.body.get("ActivityStates") or ()
    ):
        found["Adjustments"] = [each for each in found["Adjustments"] if each["IsActive"]]
    return found


def _colliding(call: Call) -> Iterator[str]:
    """Yield the ids of the blocks that are on at some time of an interval."""
    start, end = collided(call)
    begun = During("FirstTimeUnitStartUtc", high=time_key(wire(end)))
    for block in call.state.entities[BLOCKS].newest_first([begun]):
        service = call.directory.named(Service, block["ServiceId"])
        zone = call.directory.owners[block["EnterpriseId"]].zone
        if next_unit(instant(block["LastTimeUnitStartUtc"]), service.time_unit, zone) > start:
            yield block["Id"]
