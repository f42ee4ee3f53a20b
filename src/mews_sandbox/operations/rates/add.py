"""Adds rates, which can be booked and priced like those of the hotel's data."""

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.changes import Changes
from mews_sandbox.operations.further import listed
from mews_sandbox.operations.rates.making import added


def answer(call: Call) -> JsonObject:
    """Return the rates that were added: all of a request, or none.

    Raises:
        RefusedError: Something that the request names is unknown or of another service, a rate
            that another is to depend on depends on one itself, or a price cannot be.
    """
    with Changes(call) as changes:
        made = [added(changes, said) for said in call.body["Rates"]]
    return {"Rates": listed(call, "Rates", made)}
