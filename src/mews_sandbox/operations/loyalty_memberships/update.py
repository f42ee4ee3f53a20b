"""Changes memberships in loyalty programs."""

from dataclasses import replace

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts import loyalty
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.changes import Changes

_UPDATES = "LoyaltyMembershipUpdates"


def answer(call: Call) -> JsonObject:
    """Return the memberships as they are now: all of a request are changed, or none.

    Raises:
        RefusedError: A membership, a program or a tier is unknown, the tier is of another program,
            or what is refused wherever entities are updated.
    """
    said: list[JsonObject] = [*map(loyalty.numbered, call.body[_UPDATES])]
    kind, name = loyalty.MEMBERSHIPS, "LoyaltyMembershipId"
    with Changes(call) as changes:
        for each in said:
            changes.change(kind, call.find([kind], each[name], name))
        result = replace(call, body={**call.body, _UPDATES: said}).generally()
        return {"LoyaltyMemberships": loyalty.kept(changes, result["LoyaltyMemberships"])}
