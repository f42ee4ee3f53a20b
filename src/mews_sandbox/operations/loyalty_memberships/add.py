"""Makes customers and companies members of loyalty programs."""

from dataclasses import replace

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts import loyalty
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.changes import Changes

_ITEMS = "LoyaltyMemberships"


def answer(call: Call) -> JsonObject:
    """Return the memberships: all of a request, or none.

    Raises:
        RefusedError: An account, a program or a tier is unknown, or the tier is of another program.
    """
    said = {**call.body, _ITEMS: [*map(loyalty.numbered, call.body[_ITEMS])]}
    with Changes(call) as changes:
        result = replace(call, body=said).generally()
        made = [changes.made(loyalty.MEMBERSHIPS, each["Id"]) for each in result[_ITEMS]]
        return {_ITEMS: loyalty.kept(changes, made)}
