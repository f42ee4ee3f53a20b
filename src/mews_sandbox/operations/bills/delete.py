"""Removes bills with nothing on them: all of a request, or none."""

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts import bills
from mews_sandbox.hotel.store import OneOf
from mews_sandbox.operations.call import Call, forbid
from mews_sandbox.operations.changes import Changes

_CORRECTED = "CorrectedBillId"


def answer(call: Call) -> JsonObject:
    """Remove the bills. What corrected one of them corrects none then.

    Raises:
        RefusedError: A bill is unknown or closed, or something is on it.
    """
    ids = dict.fromkeys(map(str.lower, call.body["BillIds"]))
    found = [call.find([bills.BILLS], id_, "BillIds") for id_ in ids]
    with Changes(call) as changes:
        for bill in found:
            bills.check_open(bill)
            if any(bills.contents(call, bill)):
                name = bill.get("Name") or "The bill"
                forbid(f"{name} cannot be deleted: something is on it. Please move that first.")
            _forget(changes, bill)
        return call.generally()


def _forget(changes: Changes, bill: JsonObject) -> None:
    """Take off a bill what never was paid, and let nothing correct it."""
    for kind, name in ((bills.PAYMENTS, "BillId"), (bills.BILLS, _CORRECTED)):
        wanted = OneOf.just(name, bill["Id"])
        for each in [*changes.call.state.entities[kind].newest_first([wanted])]:
            changes.change(kind, each, **{name: None})
