"""Sets up billing automations: all of a request, or none."""

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts.accounts import owner_said
from mews_sandbox.operations.billing_automations import automations
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.changes import Changes

_SAME = (
    *("Name", "Description", "Prepayment", "AssignmentTargetType", "TriggerType"),
    "BillAggregationType",
)


def answer(call: Call) -> JsonObject:
    """Return the automations, with their assignments.

    Raises:
        RefusedError: Something that one names is unknown or of another property, or not all of it
            goes together.
    """
    owner = owner_said(call, {})
    with Changes(call) as changes:
        made = [_made(changes, owner, said) for said in call.body["BillingAutomations"]]
    return automations.told(call, made)


def _made(changes: Changes, owner: str, said: JsonObject) -> JsonObject:
    call, id_ = changes.call, changes.call.new_id()
    is_recurring = said["TriggerType"] == "Recurring"
    made = changes.make(
        automations.AUTOMATIONS,
        owner,
        Id=id_,
        CompaniesWithRelations=automations.companies(
            call, said.get("CompaniesWithRelations"), owner
        ),
        Assignments=[
            automations.assignment(call, id_, each, owner) for each in said["Assignments"]
        ],
        **{name: said.get(name) for name in _SAME},
        **{name: said.get(name) if is_recurring else None for name in automations.OF_RECURRING},
    )
    automations.check(made)
    return made
