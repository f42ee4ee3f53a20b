"""Records a payment by a card that another payment terminal has taken, and the card."""

from typing import Final

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts.accounts import account_said, owner_said
from mews_sandbox.accounts.cards import CARDS, ENABLED, TERMINAL, expiration
from mews_sandbox.accounts.payments import by_card, record
from mews_sandbox.hotel.store import OneOf
from mews_sandbox.operations.call import Call, refuse
from mews_sandbox.operations.changes import Changes

_TYPES: Final = (
    *("Visa", "MasterCard", "Amex", "Discover", "DinersClub", "Jcb", "Maestro", "UnionPay"),
    "EnRoute",
)
_UNLISTED: Final = "EnRoute"
"""The one of them that no listing of cards has a word for."""

_READABLE: Final = 10
"""How many digits of the number on a card may be readable: the first six and the last four."""


def answer(call: Call) -> JsonObject:
    """Return the id of the card: a known one of the customer, or a new one.

    Raises:
        RefusedError: Something that the request names is unknown or of another property, the bill
            is closed, the amount or the card cannot be, or the card's number is a whole one.
    """
    body, said = call.body, call.body["CreditCard"]
    owner = owner_said(call, {"BillId": ["bills"], "ReservationId": ["reservations"]})
    customer = call.find(["customers"], body["CustomerId"], "CustomerId")
    account = account_said(call, customer["Id"], "CustomerId")
    if said["Type"] not in _TYPES:
        refuse("CreditCard.Type", f"has to be one of {', '.join(_TYPES)}")
    if sum(map(str.isdecimal, said["Number"])) > _READABLE:
        refuse("CreditCard.Number", "has to be obfuscated: never send a whole card number")
    with Changes(call) as changes:
        card = _card(changes, owner, customer["Id"], said)
        identifier = body.get("ReceiptIdentifier")
        record(changes, owner, account, Kind=None, Identifier=identifier, **by_card(card))
    return {"CreditCardId": card["Id"]}


def _card(changes: Changes, owner: str, customer: str, said: JsonObject) -> JsonObject:
    """Return the card of a customer that has a number and expires in a month."""
    expires = expiration(said.get("Expiration"))
    wanted = OneOf.just("CustomerId", customer), OneOf.just("ObfuscatedNumber", said["Number"])
    for card in changes.call.state.entities[CARDS].newest_first(wanted):
        if card.get("Expiration") == expires and card.get("Kind") == TERMINAL:
            return card
    return changes.make(
        CARDS,
        owner,
        CustomerId=customer,
        State=ENABLED,
        Kind=TERMINAL,
        Format="Physical",
        Type=None if said["Type"] == _UNLISTED else said["Type"],
        ObfuscatedNumber=said["Number"],
        Expiration=expires,
    )
