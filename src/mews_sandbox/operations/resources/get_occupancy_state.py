"""Returns who or what has each resource today, in the time zone of its property."""

from collections.abc import Collection

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.data import Property
from mews_sandbox.hotel.stays import staying
from mews_sandbox.hotel.store import ACTIVE, OneOf, colliding
from mews_sandbox.operations.call import Call


def answer(call: Call) -> JsonObject:
    """Return the occupancy states of the resources of the categories, grouped by category.

    Raises:
        RefusedError: A category is unknown.
    """
    ids = dict.fromkeys(map(str.lower, call.body["ResourceCategoryIds"]))
    found = [call.find(["resourceCategories"], id_, "ResourceCategoryIds") for id_ in ids]
    return {
        "ResourceCategoryOccupancyStates": [
            {
                "ResourceCategoryId": category["Id"],
                "ResourceOccupancyStates": [
                    state for state in _states(call, category) if _is_wanted(call.body, state)
                ],
            }
            for category in found
        ]
    }


def _states(call: Call, category: JsonObject) -> list[JsonObject]:
    wanted = [OneOf.just("CategoryId", category["Id"]), ACTIVE]
    assigned = call.state.entities["resourceCategoryAssignments"].newest_first(wanted)
    ids = [assignment["ResourceId"] for assignment in assigned][::-1]
    today = _Today(call, call.directory.owners[category["EnterpriseId"]], ids)
    found = (call.state.entities["resources"].get(id_) for id_ in ids)
    return [today.state(resource) for resource in found if resource and resource["IsActive"]]


def _is_wanted(body: JsonObject, state: JsonObject) -> bool:
    filters = (("ResourceStates", "ResourceState"), ("OccupancyStates", "OccupancyState"))
    return all(body.get(name) is None or state[value] in body[name] for name, value in filters)


class _Today:
    """The current day of a property, and what it holds for resources."""

    def __init__(self, call: Call, owner: Property, ids: Collection[str]) -> None:
        date = call.now.astimezone(owner.zone).date()
        start, end = (wire(owner.start_of(day, date)) for day in (0, 1))
        wanted = OneOf("AssignedResourceId", frozenset(ids))
        begun, not_over = colliding("StartUtc", "EndUtc", start, end)
        blocks = call.state.entities["resourceBlocks"]
        self._blocks = {
            (block["AssignedResourceId"], block["Type"])
            for block in blocks.newest_first([wanted, begun, not_over, ACTIVE])
        }
        self._is_locked: dict[str, bool] = {}
        for stay in staying(call.state.entities, owner, date, ids):
            id_, is_locked = stay["AssignedResourceId"], bool(stay["AssignedResourceLocked"])
            self._is_locked[id_] = is_locked or self._is_locked.get(id_, False)

    def state(self, resource: JsonObject) -> JsonObject:
        """Return the entry of a resource."""
        is_blocked = (resource["Id"], "OutOfOrder") in self._blocks
        resource_state = "OutOfOrder" if is_blocked else resource["State"]
        return {
            "ResourceId": resource["Id"],
            "ResourceState": resource_state,
            "OccupancyState": self._occupancy(resource["Id"], resource_state),
        }

    def _occupancy(self, id_: str, resource_state: str) -> str:
        if resource_state == "OutOfOrder":
            return "OutOfOrder"
        if (id_, "InternalUse") in self._blocks:
            return "InternalUse"
        if id_ not in self._is_locked:
            return "Vacant"
        return "ReservedLocked" if self._is_locked[id_] else "Reserved"
