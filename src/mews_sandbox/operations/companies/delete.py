"""Deletes companies, with what says something of them and nothing else: addresses and notes."""

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts import profiles
from mews_sandbox.hotel.store import OneOf
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.changes import Changes
from mews_sandbox.operations.references import ended, is_active


def answer(call: Call) -> JsonObject:
    """Delete them: all of a request, or none.

    Raises:
        RefusedError: A company is unknown, deleted already, or in use by anything else.
    """
    wanted = OneOf("AccountId", frozenset(map(str.lower, call.body["CompanyIds"])))
    with Changes(call) as changes:
        for kind in (profiles.ADDRESSES, "accountNotes"):
            for each in filter(is_active, [*call.state.entities[kind].newest_first([wanted])]):
                changes.change(kind, each, **ended(call.kinds, kind))
        return call.generally()
