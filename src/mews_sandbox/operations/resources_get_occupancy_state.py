"""Tells who or what has each resource today, in the time zone of its property."""

from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.data import Property, Resource
from mews_sandbox.operations.call import Call


def answer(call: Call) -> JsonObject:
    """Return the occupancy states of the resources of the categories, grouped by category.

    Raises:
        RefusedError: A category is unknown.
    """
    found = {
        id_: call.find(call.directory.resource_categories, id_, "ResourceCategoryIds")
        for id_ in dict.fromkeys(map(str.lower, call.body["ResourceCategoryIds"]))
    }
    days = {owner.id: _Today(call, owner) for owner, _, _ in found.values()}
    return {
        "ResourceCategoryOccupancyStates": [
            {
                "ResourceCategoryId": str(category.id),
                "ResourceOccupancyStates": [
                    state
                    for state in map(days[owner.id].state, category.resources)
                    if _is_wanted(call.body, state)
                ],
            }
            for owner, _, category in found.values()
        ]
    }


def _is_wanted(body: JsonObject, state: JsonObject) -> bool:
    filters = (("ResourceStates", "ResourceState"), ("OccupancyStates", "OccupancyState"))
    return all(body.get(name) is None or state[value] in body[name] for name, value in filters)


class _Today:
    """The current day of a property, and what it holds for each resource."""

    def __init__(self, call: Call, owner: Property) -> None:
        self._date = call.now.astimezone(owner.zone).date()
        self._stays = call.directory.stays
        start, end = owner.start_of(0, self._date), owner.start_of(1, self._date)
        self._blocks = {
            (block.assigned_resource_id, str(block.type_))
            for block in call.state.resource_blocks
            if block.is_active and block.start_utc < end and start < block.end_utc
        }

    def state(self, resource: Resource) -> JsonObject:
        """Return the entry of a resource."""
        is_blocked = (resource.id, "OutOfOrder") in self._blocks
        resource_state = "OutOfOrder" if is_blocked else resource.state
        return {
            "ResourceId": str(resource.id),
            "ResourceState": resource_state,
            "OccupancyState": self._occupancy(resource, resource_state),
        }

    def _occupancy(self, resource: Resource, resource_state: str) -> str:
        if resource_state == "OutOfOrder":
            return "OutOfOrder"
        if (resource.id, "InternalUse") in self._blocks:
            return "InternalUse"
        stays = [
            stay
            for stay in self._stays.get(resource.id, ())
            if stay.arrival <= self._date < stay.departure
        ]
        if not stays:
            return "Vacant"
        return "ReservedLocked" if any(stay.is_locked for stay in stays) else "Reserved"
