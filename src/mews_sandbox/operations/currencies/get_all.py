"""Lists the currencies that the sandbox knows."""

from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.money import CURRENCIES
from mews_sandbox.operations.call import Call


def answer(_: Call) -> JsonObject:
    """Return all currencies, by their codes."""
    codes = sorted(CURRENCIES)
    return {"Currencies": [{"Code": code, "Precision": CURRENCIES[code]} for code in codes]}
