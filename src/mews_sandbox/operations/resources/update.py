"""Updates resources, also their state, as housekeeping does."""

from typing import Final

from mews_contract.json_values import JsonObject, is_object
from mews_sandbox.operations.call import Call, forbid, refuse
from mews_sandbox.operations.values import VALUE

_OWN: Final = frozenset({"Data", "StateReason"})
"""What is not updated as everything else is."""

_OF_SPACE: Final = ("FloorNumber", "LocationNotes")
_STATES: Final = ("Dirty", "Clean", "Inspected", "OutOfService")


def answer(call: Call) -> JsonObject:
    """Update the resources as all updates do.

    Why a resource is in a state is shown by no operation, and so is not kept.

    Raises:
        RefusedError: A state is none that can be set, data are not of the resource's type, or what
            is refused wherever entities are updated.
    """
    updates: list[JsonObject] = call.body["ResourceUpdates"]
    for update in updates:
        state = update.get("State")
        if is_object(state) and state.get("Value", _STATES[0]) not in _STATES:
            refuse("State", f"has to be one of {', '.join(_STATES)}")
        _check_data(call, update)
    kept = [
        {name: value for name, value in update.items() if name not in _OWN} for update in updates
    ]
    call.body = {**call.body, "ResourceUpdates": kept}
    result = call.generally()
    for update in updates:
        if is_object(update.get("Data")):
            _update_data(call, update)
    return result


def _check_data(call: Call, update: JsonObject) -> None:
    data = update.get("Data")
    if not is_object(data):
        return
    resource = call.find(["resources"], update["ResourceId"], "ResourceId")
    if data["Discriminator"] != "Space" or resource["Data"]["Discriminator"] != "Space":
        forbid(f"Only the data of a space can be changed, and {resource['Name']} is none.")


def _update_data(call: Call, update: JsonObject) -> None:
    resources = call.state.entities["resources"]
    resource = resources.get(update["ResourceId"].lower()) or {}
    said: JsonObject = update["Data"]["Value"]
    known: JsonObject = resource["Data"]["Value"] or {}
    new: JsonObject = {
        name: said[name][VALUE]
        for name in _OF_SPACE
        if is_object(said.get(name)) and VALUE in said[name]
    }
    value = {**known, **new}
    # It has to be there, and is empty for a floor that nobody has told.
    value["FloorNumber"] = value.get("FloorNumber") or ""
    data = {"Discriminator": "Space", "Value": value}
    resources.replace([{**resource, "Data": data}])
