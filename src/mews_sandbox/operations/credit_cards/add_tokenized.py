"""Adds a card of a customer that a PCI provider stores: its number and type are known there."""

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts.accounts import owner_said
from mews_sandbox.accounts.cards import CARDS, ENABLED, GATEWAY, expiration, is_expired
from mews_sandbox.operations.call import Call, refuse
from mews_sandbox.operations.changes import Changes
from mews_sandbox.stays.selling import belonging


def answer(call: Call) -> JsonObject:
    """Return the id of the card.

    Raises:
        RefusedError: The customer is unknown, or the card expires in no month to come.
    """
    owner = owner_said(call, {})
    customer = belonging(call, ["customers"], call.body["CustomerId"], "CustomerId", owner)
    expires = expiration(call.body["CreditCardData"]["Expiration"])
    if is_expired(call, expires):
        refuse("Expiration", "is past")
    with Changes(call) as changes:
        card = changes.make(
            CARDS,
            owner,
            CustomerId=customer["Id"],
            State=ENABLED,
            Kind=GATEWAY,
            Format="Physical",
            Expiration=expires,
        )
    return {"CreditCardId": card["Id"]}
