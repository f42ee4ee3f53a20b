"""Payments: what an account pays or gets back, on which bill, and for which reservation."""

from datetime import timedelta
from typing import Any, Final

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject
from mews_sandbox.accounts import bills
from mews_sandbox.accounts.accounts import bill_said
from mews_sandbox.accounts.items import INACTIVE, OPEN, amount_said
from mews_sandbox.hotel.money import multiplied
from mews_sandbox.operations.call import Call, refuse
from mews_sandbox.operations.changes import Changes
from mews_sandbox.stays.selling import belonging

CARD: Final = "CreditCardPayment"
ALTERNATIVE: Final = "AlternativePayment"
CHARGED: Final = "Charged"

UNSETTLED: Final[JsonObject] = {
    "State": bills.PENDING,
    "AccountingState": INACTIVE,
    "ChargedUtc": None,
}
"""What a payment is that has only begun."""

SETTLED: Final = timedelta(minutes=1)
"""How long after it was begun a payment is charged."""


def record(changes: Changes, owner: str, account: JsonObject, **told: Any) -> JsonObject:
    """Return the payment of a request, which is on a bill of the account.

    Args:
        changes: The changes of the request.
        owner: The id of the property that is paid.
        account: Who pays: `AccountId` and `AccountType`.
        told: What else is said of the payment.

    Raises:
        RefusedError: The bill, the reservation or the category is unknown or of another property,
            the bill is closed, or the amount cannot be.
    """
    call, body = changes.call, changes.call.body
    payer = {**account, "EnterpriseId": owner}
    # What is paid has no tax of its own.
    paid = amount_said(call, owner, {**body["Amount"], "TaxCodes": []}, "Amount")
    category = body.get("AccountingCategoryId")
    if category is not None:
        kinds = ["accountingCategories"]
        category = belonging(call, kinds, category, "AccountingCategoryId", owner)["Id"]
    reservation = _reservation(call, payer)
    if reservation is not None:
        bills.put_stay(changes, reservation)
    id_ = None if reservation is None else reservation["Id"]
    bill = bill_said(changes, body.get("BillId"), payer) or bills.open_bill(changes, payer, id_)
    more = {"AccountingCategoryId": category, "ReservationId": id_, "Notes": body.get("Notes")}
    return put(changes, payer, bill, multiplied(paid, -1), **more, **told)


def put(
    changes: Changes, payer: JsonObject, bill: JsonObject, amount: JsonObject, **told: Any
) -> JsonObject:
    """Return a payment of an amount on a bill. It is charged now by default."""
    now = wire(changes.call.now)
    made: JsonObject = {
        "AccountId": payer["AccountId"],
        "AccountType": payer["AccountType"],
        "BillId": bill["Id"],
        "Amount": amount,
        "OriginalAmount": amount,
        "Kind": "Payment",
        "State": CHARGED,
        "AccountingState": OPEN,
        "PaymentOrigin": "Api",
        **dict.fromkeys(("ConsumedUtc", "ChargedUtc"), now),
    }
    return changes.make(bills.PAYMENTS, payer["EnterpriseId"], **made | told)


def by_card(card: JsonObject) -> JsonObject:
    """Return what is said of a payment because of the card that was used."""
    data = {"Discriminator": "CreditCard", "CreditCard": {"CreditCardId": card["Id"]}}
    return {"Type": CARD, "Data": data}


def settle(changes: Changes, payment: JsonObject) -> JsonObject:
    """Return a payment that had only begun, as it is charged now."""
    charged = {"State": CHARGED, "AccountingState": OPEN, "ChargedUtc": wire(changes.call.now)}
    return changes.change(bills.PAYMENTS, payment, **charged)


def check_positive(call: Call, owner: str) -> None:
    """Refuse to take nothing, or less, from somebody.

    Raises:
        RefusedError: The amount is zero or below, or is rounded to zero.
    """
    values = (call.body["Amount"].get(name) for name in ("GrossValue", "NetValue"))
    least = call.directory.owners[owner].money.minor_unit / 2
    if any(value is not None and value < least for value in values):
        refuse("Amount", "has to be above zero")


def _reservation(call: Call, payer: JsonObject) -> JsonObject | None:
    """Return the reservation that is paid for: as the request says, or else as is likely."""
    body, id_ = call.body, call.body.get("ReservationId")
    if id_ is None and body.get("BillId") is None:
        id_ = bills.guessed(call, payer["AccountId"], payer["EnterpriseId"])
    if id_ is None:
        return None
    return belonging(call, ["reservations"], id_, "ReservationId", payer["EnterpriseId"])
