"""The states of a reservation, and which one may follow which."""

from collections.abc import Collection, Mapping
from typing import Final

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import forbid

INQUIRED: Final = "Inquired"
OPTIONAL: Final = "Optional"
CONFIRMED: Final = "Confirmed"
STARTED: Final = "Started"
PROCESSED: Final = "Processed"
CANCELED: Final = "Canceled"
REQUESTED: Final = "Requested"


CANCELLABLE: Final = frozenset({INQUIRED, OPTIONAL, CONFIRMED, REQUESTED})
CHANGEABLE: Final = CANCELLABLE | {STARTED}

BOOKED: Final[Mapping[str, str]] = {
    "Confirmed": CONFIRMED,
    "Optional": OPTIONAL,
    "Enquired": INQUIRED,
}
"""The states that a new reservation may have, by the names that requests have for them."""

_WORDS: Final[Mapping[str, str]] = {
    INQUIRED: "only inquired about",
    OPTIONAL: "optional",
    CONFIRMED: "confirmed",
    STARTED: "checked in",
    PROCESSED: "checked out",
    CANCELED: "canceled",
    REQUESTED: "only requested",
}


def check_state(stay: JsonObject, allowed: Collection[str], done: str) -> None:
    """Refuse what cannot be done with a reservation in its state.

    Raises:
        RefusedError: The state is not an allowed one. Says what cannot be `done`.
    """
    state: str = stay["State"]
    if state not in allowed:
        forbid(f"Reservation {stay['Number']} is {_WORDS[state]} and cannot be {done}.")


def accounting_state(state: str) -> str:
    """Return whether what a reservation costs counts already: it does once it is confirmed."""
    return "Inactive" if state in {INQUIRED, OPTIONAL, REQUESTED} else "Open"
