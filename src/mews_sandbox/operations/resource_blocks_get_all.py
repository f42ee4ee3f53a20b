"""Lists resource blocks, newest first."""

from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import islice
from uuid import UUID

from mews_connector import models
from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call, moment, refuse

Filter = Callable[[models.ResourceBlock], bool]


def answer(call: Call) -> JsonObject:
    """Return a page of the blocks that pass every filter.

    Raises:
        RefusedError: The cursor or a property is unknown.
    """
    limitation = call.body["Limitation"]
    found = _newest_first(call, limitation.get("Cursor"))
    for passes in _filters(call):
        found = filter(passes, found)
    page = [call.state.shown(block) for block in islice(found, int(limitation["Count"]))]
    return {"ResourceBlocks": page, "Cursor": page[-1]["Id"] if page else None}


def _newest_first(call: Call, cursor: str | None) -> Iterator[models.ResourceBlock]:
    blocks, positions = call.state.resource_blocks, call.state.positions
    end = len(blocks)
    if cursor is not None:
        last = call.state.block(UUID(cursor))
        if last is None or last.enterprise_id not in call.scope:
            refuse("Cursor")
        end = positions[last.id]
    wanted = call.body.get("ResourceBlockIds")
    places: Iterator[int] = iter(range(end - 1, -1, -1))
    if wanted is not None:
        known = {positions[id_] for id_ in map(UUID, wanted) if id_ in positions}
        places = iter(sorted((place for place in known if place < end), reverse=True))
    return (blocks[place] for place in places)


def _filters(call: Call) -> Iterator[Filter]:
    enterprises = {id_.int for id_ in call.enterprise_ids()}
    yield lambda block: block.enterprise_id.int in enterprises
    states = _activity_states(call.body)
    yield lambda block: ("Active" if block.is_active else "Deleted") in states
    if (resources := call.body.get("AssignedResourceIds")) is not None:
        ids = {*map(UUID, resources)}
        yield lambda block: block.assigned_resource_id in ids
    if (colliding := call.body.get("CollidingUtc")) is not None:
        start, end = _ends(colliding, "CollidingUtc")
        yield lambda block: _collides(block, start, end)
    for name, attribute in (("CreatedUtc", "created_utc"), ("UpdatedUtc", "updated_utc")):
        if (interval := call.body.get(name)) is not None:
            yield _inside(attribute, *_ends(interval, name))


def _activity_states(body: JsonObject) -> list[str]:
    states: list[str] | None = body.get("ActivityStates")
    if states is not None:
        return states
    extent = body.get("Extent")
    return ["Active", "Deleted"] if extent and extent["Inactive"] else ["Active"]


def _ends(interval: JsonObject, parameter: str) -> tuple[datetime, datetime]:
    start, end = (moment(interval[name], parameter) for name in ("StartUtc", "EndUtc"))
    if end < start:
        refuse(parameter)
    return start, end


def _inside(attribute: str, start: datetime, end: datetime) -> Filter:
    """Return whether a time of a block is in a half-open interval, or equals its equal ends."""
    return lambda block: (
        start <= getattr(block, attribute) < end or (start == end == getattr(block, attribute))
    )


def _collides(block: models.ResourceBlock, start: datetime, end: datetime) -> bool:
    """Return whether a block is in force at some time of an interval, or at its equal ends."""
    if start == end:
        return block.start_utc <= start < block.end_utc
    return block.start_utc < end and start < block.end_utc
