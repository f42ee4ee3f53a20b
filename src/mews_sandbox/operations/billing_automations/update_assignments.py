"""Adds, changes and removes assignments of one billing automation: all of a request, or nothing."""

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.billing_automations import automations
from mews_sandbox.operations.call import Call, part, refuse
from mews_sandbox.operations.changes import Changes

_ITEM_TYPES = "RoutedItemTypes"


def answer(call: Call) -> JsonObject:
    """Return the automation as it is now.

    Raises:
        RefusedError: The automation, one of its assignments or something that these name is
            unknown, or there are too many of them.
    """
    name, kind = "BillingAutomationId", automations.AUTOMATIONS
    automation = call.find([kind], call.body[name], name)
    owner: str = automation["EnterpriseId"]
    kept: dict[str, JsonObject] = {each["Id"]: each for each in automation["Assignments"] or ()}
    for said in call.body.get("AssignmentsToUpdate") or ():
        id_: str = said["BillingAutomationAssignmentId"].lower()
        if id_ not in kept:
            refuse("BillingAutomationAssignmentId")
        kept[id_] = {**kept[id_], **_told(call, kept[id_], said, owner)}
    for removed in dict.fromkeys(map(str.lower, call.body.get("AssignmentIdsToRemove") or ())):
        if kept.pop(removed, None) is None:
            refuse("AssignmentIdsToRemove")
    added = (
        automations.assignment(call, automation["Id"], said, owner)
        for said in call.body.get("AssignmentsToAdd") or ()
    )
    with Changes(call) as changes:
        changed = changes.change(kind, automation, Assignments=[*kept.values(), *added])
        automations.check(changed)
    return automations.told(call, [changed])


def _told(call: Call, assignment: JsonObject, said: JsonObject, owner: str) -> JsonObject:
    """Return what changes of an assignment."""
    types = {
        name: value["Value"]
        for name, value in part(said, _ITEM_TYPES).items()
        if value is not None and value.get("Value") is not None
    }
    told: JsonObject = {_ITEM_TYPES: {**assignment[_ITEM_TYPES], **types}}
    for name in automations.LISTS:
        if "Value" in part(said, name):
            told[name] = automations.ids(call, name, said[name]["Value"], owner)
    if "Value" in part(said, automations.CATEGORIES):
        value = said[automations.CATEGORIES]["Value"]
        told[automations.KEPT_CATEGORIES] = automations.categories(call, value, owner)
    return told
