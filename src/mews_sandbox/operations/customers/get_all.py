"""Lists customers, with their addresses and identity documents if those are asked for."""

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts import profiles
from mews_sandbox.hotel.store import Filter, OneOf, inside
from mews_sandbox.operations.call import Call, refuse
from mews_sandbox.operations.listing import ends


def answer(call: Call) -> JsonObject:
    """Return a page of customers.

    Raises:
        RefusedError: What is refused wherever entities are listed.
    """
    extent = call.body["Extent"]
    page = call.generally({"DeletedUtc": _deleted(call)})
    customers: list[JsonObject] = page["Customers"]
    page["Customers"] = [profiles.shown(call, each, extent) for each in customers]
    if extent.get("Documents"):
        page["Documents"] = profiles.documents_of(call, customers)
    return page if extent.get("Customers") else {**page, "Customers": []}


def _deleted(call: Call) -> list[Filter]:
    """Return the filters for when customers were deleted: when they were changed last."""
    deleted = call.body.get("DeletedUtc")
    if deleted is None:
        return []
    if "Deleted" not in (call.body.get("ActivityStates") or ()):
        refuse("DeletedUtc", "needs Deleted among the ActivityStates")
    is_deleted = OneOf("IsActive", frozenset({False}))
    return [is_deleted, inside("UpdatedUtc", *ends("DeletedUtc", deleted))]
