"""Attaches a file to the profile of a customer."""

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts.files import attach
from mews_sandbox.operations.call import Call


def answer(call: Call) -> JsonObject:
    """Return the id of the file.

    Raises:
        RefusedError: The customer is unknown or deleted, or the file is none that Mews takes.
    """
    return attach(call, ["customers"], "CustomerId")
