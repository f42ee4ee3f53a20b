"""Takes money from a card of a customer, at once and without fail, as a new payment."""

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts.accounts import account_said, owner_said
from mews_sandbox.accounts.cards import CARDS, DISABLED, gateway_card, is_expired
from mews_sandbox.accounts.payments import by_card, check_positive, record
from mews_sandbox.operations.call import Call, forbid
from mews_sandbox.operations.changes import Changes


def answer(call: Call) -> JsonObject:
    """Return the id of the payment, which stands on a bill of the card's customer.

    Raises:
        RefusedError: The card is unknown, one of a payment terminal, disabled or expired; something
            else that the request names is unknown or of another property; or the amount cannot be.
    """
    card = gateway_card(call, "charged")
    if card.get("State") == DISABLED:
        forbid("The card is disabled. Please choose another one.")
    if is_expired(call, card.get("Expiration")):
        forbid("The card has expired. Please choose another one.")
    owner = owner_said(call, {"CreditCardId": [CARDS]})
    account = account_said(call, card["CustomerId"], "CreditCardId")
    check_positive(call, owner)
    identifier = call.body.get("ReceiptIdentifier")
    with Changes(call) as changes:
        payment = record(changes, owner, account, Identifier=identifier, **by_card(card))
    return {"PaymentId": payment["Id"]}
