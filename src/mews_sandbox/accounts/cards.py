"""Payment cards of customers."""

import re
from typing import Final

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call, forbid, refuse
from mews_sandbox.operations.references import active

CARDS: Final = "creditCards"
GATEWAY: Final = "Gateway"
TERMINAL: Final = "Terminal"
ENABLED: Final = "Enabled"
DISABLED: Final = "Disabled"

_MONTH: Final = "(0[1-9]|1[0-2])"
_YEAR_FIRST: Final = re.compile(rf"([0-9]{{4}})-{_MONTH}")
_MONTH_FIRST: Final = re.compile(rf"{_MONTH}/([0-9]{{4}})")


def gateway_card(call: Call, verb: str) -> JsonObject:
    """Return the card that a request is about, if a payment gateway knows it.

    Raises:
        RefusedError: There is none, or it is one of a payment terminal.
    """
    card = active(call, [CARDS], call.body["CreditCardId"], "CreditCardId")
    if card.get("Kind") != GATEWAY:
        forbid(f"The card belongs to a payment terminal, and cannot be {verb} here.")
    return card


def expiration(text: str | None) -> str | None:
    """Return the month in which a card expires, such as `2029-11`, in whichever form it is said.

    Raises:
        RefusedError: It is no month.
    """
    if text is None:
        return None
    if _YEAR_FIRST.fullmatch(text):
        return text
    found = _MONTH_FIRST.fullmatch(text)
    if found is None:
        refuse("Expiration", "has to be a month, such as 2029-11 or 11/2029")
    return f"{found[2]}-{found[1]}"


def is_expired(call: Call, month: str | None) -> bool:
    """Return whether a card that expires in a month can no longer be used."""
    return month is not None and month < f"{call.now:%Y-%m}"
