"""Lists rules, with what they are about."""

from typing import Final

from mews_contract.json_values import JsonObject, is_object
from mews_sandbox.hotel.store import valued
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.further import listed

_ABOUT: Final = {
    "Rates": ("rates", "RateId"),
    "RateGroups": ("rateGroups", "RateGroupId"),
    "ResourceCategories": ("resourceCategories", "ResourceCategoryId"),
    "BusinessSegments": ("businessSegments", "BusinessSegmentId"),
}
"""The lists of what the conditions of rules name, with its kind and the condition."""


def answer(call: Call) -> JsonObject:
    """Return rules as all listings do, with the rates and so on that their conditions name.

    Raises:
        RefusedError: What is refused wherever entities are listed.
    """
    found = call.generally()
    extent = call.body.get("Extent")
    for name, (kind, condition) in _ABOUT.items():
        if not (is_object(extent) and extent.get(name)):
            continue
        path = f"Conditions.{condition}.Value"
        ids = [valued(rule, path) or "" for rule in found["Rules"] or ()]
        named = (call.state.entities[kind].get(id_) for id_ in dict[str, None].fromkeys(ids))
        covered = [each for each in named if each and call.covers(each)]
        found[name] = listed(call, name, covered)
    return found
