"""Lists who is related to customers: those who belong to the same company are colleagues.

No operation says who is a spouse, a child or a friend, and so nobody is.
"""

from collections.abc import Iterator
from uuid import UUID, uuid5

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts.profiles import CUSTOMERS
from mews_sandbox.hotel.store import OneOf, inside, time_key
from mews_sandbox.operations.call import Call, refuse
from mews_sandbox.operations.listing import ends
from mews_sandbox.operations.references import is_active


def answer(call: Call) -> JsonObject:
    """Return a page of relationships, each way for itself: the one that changed last first.

    Raises:
        RefusedError: A customer, the chain or the cursor is unknown, or the interval ends before it
            begins.
    """
    body = call.body
    if not {*map(str.lower, body.get("ChainIds") or ())} <= {call.directory.chain_id}:
        refuse("ChainIds")
    interval = body.get("UpdatedUtc")
    during = None if interval is None else inside("UpdatedUtc", *ends("UpdatedUtc", interval))
    found = {
        _cursor(each): each
        for id_ in dict.fromkeys(map(str.lower, body["CustomerIds"]))
        for each in _colleagues(call, call.find([CUSTOMERS], id_, "CustomerIds"))
        if during is None or during.passes(each)
    }
    cursors = sorted(found, key=lambda each: (time_key(found[each]["UpdatedUtc"]), each))[::-1]
    after = body["Limitation"].get("Cursor")
    if after is not None:
        if after.lower() not in found:
            refuse("Cursor")
        cursors = cursors[cursors.index(after.lower()) + 1 :]
    page = cursors[: int(body["Limitation"]["Count"])]
    return {
        "CustomerRelationships": [found[each] for each in page],
        "Cursor": page[-1] if page else None,
    }


def _colleagues(call: Call, customer: JsonObject) -> Iterator[JsonObject]:
    company = customer.get("CompanyId")
    if company is None or not is_active(customer):
        return
    wanted = OneOf.just("CompanyId", company)
    for other in call.state.entities[CUSTOMERS].newest_first([wanted]):
        if is_active(other) and other["Id"] != customer["Id"]:
            yield {
                "CustomerId": customer["Id"],
                "RelatedCustomerId": other["Id"],
                "Relationship": "Colleague",
                "UpdatedUtc": max(customer["UpdatedUtc"], other["UpdatedUtc"], key=time_key),
            }


def _cursor(relationship: JsonObject) -> str:
    """Return the id of a relationship, which has none of its own."""
    return str(uuid5(UUID(relationship["CustomerId"]), relationship["RelatedCustomerId"]))
