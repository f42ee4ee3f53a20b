"""Deletes addresses. An account whose own one is deleted gets the oldest of the others."""

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts import profiles
from mews_sandbox.hotel.store import OneOf
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.changes import Changes
from mews_sandbox.operations.kinds import ACCOUNTS


def answer(call: Call) -> JsonObject:
    """Delete them: all of a request, or none.

    Raises:
        RefusedError: An address is unknown or deleted already.
    """
    wanted = OneOf("AddressId", frozenset(map(str.lower, call.body["AddressIds"])))
    with Changes(call) as changes:
        losing: list[str] = []
        for kind in ACCOUNTS:
            for each in [*call.state.entities[kind].newest_first([wanted])]:
                changes.change(kind, each, AddressId=None)
                losing.append(each["Id"])
        call.generally()
        for account in losing:
            profiles.settle(changes, account)
    return {}
