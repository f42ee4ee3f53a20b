"""Lists billing automations, also by the companies that they apply to."""

from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.store import OneOf
from mews_sandbox.operations.billing_automations.automations import AUTOMATIONS
from mews_sandbox.operations.call import Call

_FILTER = "CompanyIds"


def answer(call: Call) -> JsonObject:
    """Return a page of automations.

    Raises:
        RefusedError: A company is unknown, or what is refused wherever entities are listed.
    """
    said: list[str] | None = call.body.get(_FILTER)
    if said is None:
        return call.generally()
    wanted = {call.find(["companies"], id_, _FILTER)["Id"] for id_ in said}
    found = frozenset(
        automation["Id"]
        for automation in call.state.entities[AUTOMATIONS]
        if any(each["CompanyId"] in wanted for each in automation["CompaniesWithRelations"])
    )
    return call.generally({_FILTER: [OneOf("Id", found)]})
