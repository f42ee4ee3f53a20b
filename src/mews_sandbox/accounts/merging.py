"""Merging accounts: what belonged to one belongs to another then."""

from collections.abc import Collection, Mapping
from typing import Any

from mews_contract.json_values import JsonObject, is_array, is_object
from mews_sandbox.accounts import loyalty, profiles
from mews_sandbox.operations.changes import Changes
from mews_sandbox.operations.references import ended


def merge(changes: Changes, kind: str, sources: Collection[JsonObject], target: JsonObject) -> None:
    """Give all that belongs to some accounts to another of their kind, and delete them.

    The other keeps what it says of itself, also where that is nothing.
    """
    call, new = changes.call, target["Id"]
    moved: dict[str, str | None] = {each["Id"]: new for each in sources}
    for source in sources:
        loyalty.join(changes, source["Id"], new)
    for other, entities in [*call.state.entities.items()]:
        for each in [*entities]:
            if each["Id"] in moved:
                continue
            # A company that was a part of one of them does not become a part of itself.
            ids = dict.fromkeys(moved) if each["Id"] == new else moved
            told = {
                name: after
                for name, before in each.items()
                if (after := _moved(before, ids)) != before
            }
            if told:
                changes.change(other, each, **told)
    profiles.settle(changes, new)
    for source in sources:
        changes.change(kind, source, **ended(call.kinds, kind), MergeTargetId=new)


def _moved(value: Any, moved: Mapping[str, str | None]) -> Any:
    """Return a value in which ids stand for others."""
    if is_object(value):
        return {name: _moved(each, moved) for name, each in value.items()}
    if is_array(value):
        found = [_moved(each, moved) for each in value]
        return [each for at, each in enumerate(found) if each not in found[:at]]
    return moved.get(value, value) if isinstance(value, str) else value
