"""Takes a card of a customer out of use for payments."""

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts.cards import CARDS, DISABLED, gateway_card
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.changes import Changes


def answer(call: Call) -> JsonObject:
    """Disable the card. One that is disabled stays as it is.

    Raises:
        RefusedError: It is unknown, or one of a payment terminal.
    """
    card = gateway_card(call, "disabled")
    if card.get("State") != DISABLED:
        with Changes(call) as changes:
            changes.change(CARDS, card, State=DISABLED)
    return {}
