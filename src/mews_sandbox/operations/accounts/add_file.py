"""Attaches a file to a customer or a company."""

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts.files import attach
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.kinds import ACCOUNTS


def answer(call: Call) -> JsonObject:
    """Return the id of the file.

    Raises:
        RefusedError: The account is unknown or deleted, or the file is none that Mews takes.
    """
    return attach(call, ACCOUNTS, "AccountId")
