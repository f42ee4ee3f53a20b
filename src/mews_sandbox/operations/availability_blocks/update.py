"""Changes availability blocks: what is named of them, and what follows from it."""

from collections.abc import Collection
from typing import Final

from mews_contract.instants import instant, wire
from mews_contract.json_values import JsonObject
from mews_sandbox.operations.availability_blocks.blocks import (
    BLOCKS,
    Release,
    adjustments_of,
    check_units,
    release_anew,
)
from mews_sandbox.operations.call import Call, forbid, refuse, updated
from mews_sandbox.operations.further import item_of, listed

_ITEMS: Final = "AvailabilityBlocks"
_ENUMS: Final = ("State", "ReservationPurpose", "CancellationReason")
_UNITS: Final = ("FirstTimeUnitStartUtc", "LastTimeUnitStartUtc")


def answer(call: Call) -> JsonObject:
    """Return the blocks as they are now.

    Raises:
        RefusedError: An id is unknown, a value is none, or an adjustment of a block would be
            outside of it.
    """
    before: dict[str, JsonObject] = {}
    releases: dict[str, Release] = {}
    spans: dict[str, JsonObject] = {}
    for item in call.body[_ITEMS]:
        block = call.find([BLOCKS], item["AvailabilityBlockId"], "AvailabilityBlockId")
        id_ = block["Id"]
        before[id_] = block
        said = updated(item, item)
        for name in _ENUMS:
            if said.get(name) is not None and said[name] not in _allowed(call, name):
                refuse(name)
        releases[id_] = _release(releases.get(id_) or Release.of(block), said)
        units: JsonObject = {name: said[name] for name in _UNITS if name in said}
        if None in units.values():
            refuse(next(iter(units)))
        spans[id_] = {**(spans.get(id_) or {name: block[name] for name in _UNITS}), **units}
    for id_, span in spans.items():
        _check_span(call, before[id_], span)
    call.generally()
    kept = call.state.entities[BLOCKS]
    for id_, block in before.items():
        changed = kept.get(id_) or {}
        canceled: str | None = None
        if changed["State"] == "Canceled":
            canceled = block["CanceledUtc"] or wire(call.now)
        changed = {**changed, "CanceledUtc": canceled, **releases[id_].shown}
        kept.replace([changed])
        release_anew(call, changed)
    return {_ITEMS: listed(call, _ITEMS, (kept.get(id_) or {} for id_ in before))}


def _allowed(call: Call, name: str) -> Collection[object]:
    """Return the values that a property of a block may have, by the contract."""
    values: Collection[object] = item_of(call, _ITEMS).members[name].place.node["enum"]
    return values


def _release(before: Release, said: JsonObject) -> Release:
    """Return when a block is released after a change.

    Without a strategy, a time or its absence says which it is.
    """
    at, offset = said.get("ReleasedUtc"), said.get("RollingReleaseOffset")
    if "ReleaseStrategy" not in said:
        if "ReleasedUtc" not in said:
            return before
        return Release() if at is None else Release.fixed(at)
    if said["ReleaseStrategy"] == "FixedRelease":
        return Release.fixed(at) if at is not None else refuse("ReleasedUtc", "is required")
    if said["ReleaseStrategy"] == "RollingRelease":
        if offset is None:
            refuse("RollingReleaseOffset", "is required")
        return Release.rolling(offset)
    return Release()


def _check_span(call: Call, block: JsonObject, span: JsonObject) -> None:
    """Refuse time units of a block outside of which it has adjustments."""
    first, last = check_units(call.prices_of(block["ServiceId"]), *span.values())
    for each in adjustments_of(call, block):
        begins, ends = (instant(each[name]) for name in _UNITS)
        if begins < first or ends > last:
            forbid(
                f"{block['Name'] or 'The block'} has adjustments outside of these days. "
                "Please remove them first."
            )
