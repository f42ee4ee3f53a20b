"""Deletes resource categories that nothing depends on any more."""

from typing import Final

from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.store import OneOf
from mews_sandbox.operations.call import Call, forbid

_CONDITIONS: Final = {
    "restrictions": "Conditions.ResourceCategoryId",
    "rules": "Conditions.ResourceCategoryId.Value",
}
"""By kind, where conditions name a category."""


def answer(call: Call) -> JsonObject:
    """Delete the categories: all, or none.

    Raises:
        RefusedError: One has resources, a reservation that is not over, an adjustment of its
            availability, a restriction or a rule; or what is refused wherever entities are deleted.
    """
    ids = frozenset(map(str.lower, call.body["ResourceCategoryIds"]))
    for kind, path in _CONDITIONS.items():
        if any(map(call.covers, call.state.entities[kind].newest_first([OneOf(path, ids)]))):
            forbid(
                f"The category is in use by a {kind.removesuffix('s')}. Please delete that first."
            )
    return call.generally()
