"""Removes all identity documents of customers."""

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts.profiles import CUSTOMERS, DOCUMENTS
from mews_sandbox.hotel.store import OneOf
from mews_sandbox.operations.call import Call


def answer(call: Call) -> JsonObject:
    """Remove them. A customer may have none.

    Raises:
        RefusedError: A customer is unknown.
    """
    ids = {call.find([CUSTOMERS], id_, "CustomerIds")["Id"] for id_ in call.body["CustomerIds"]}
    documents = call.state.entities[DOCUMENTS]
    found = documents.newest_first([OneOf("CustomerId", frozenset(ids))])
    documents.remove([each["Id"] for each in [*found]])
    return {}
