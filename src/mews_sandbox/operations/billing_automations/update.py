"""Changes billing automations, except for their assignments: all of a request, or none."""

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.billing_automations import automations
from mews_sandbox.operations.call import Call, refuse, updated
from mews_sandbox.operations.changes import Changes

_SET = ("Name", "Prepayment", "AssignmentTargetType", "BillAggregationType")
_SET_OR_TAKEN_AWAY = ("Description", *automations.OF_RECURRING)


def answer(call: Call) -> JsonObject:
    """Return the automations as they are now.

    Raises:
        RefusedError: An automation or a company is unknown, a value is taken away that has to be
            there, or not all of an automation goes together any more.
    """
    changed: dict[str, JsonObject] = {}
    with Changes(call) as changes:
        for said in call.body["BillingAutomationUpdates"]:
            name, kind = "BillingAutomationId", automations.AUTOMATIONS
            automation = call.find([kind], said[name], name)
            automation = changes.change(kind, automation, **_told(call, automation, said))
            changed[automation["Id"]] = automation
        for automation in changed.values():
            automations.check(automation)
    return automations.told(call, [*changed.values()])


def _told(call: Call, automation: JsonObject, said: JsonObject) -> JsonObject:
    """Return what changes of an automation."""
    values = updated(said, (*_SET, *_SET_OR_TAKEN_AWAY, "Companies"))
    for name in _SET:
        if name in values and values[name] is None:
            refuse(name)
    if automation["TriggerType"] != "Recurring":
        values |= dict.fromkeys(automations.OF_RECURRING)
    if "Companies" in values:
        owner = automation["EnterpriseId"]
        named = automations.companies(call, values.pop("Companies"), owner)
        values["CompaniesWithRelations"] = named
    return values
