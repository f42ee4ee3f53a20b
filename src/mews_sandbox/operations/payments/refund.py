"""Gives back a payment, or a part of it. The refund is charged some time later, by the clock."""

from decimal import Decimal
from typing import Final

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts import bills
from mews_sandbox.accounts.items import OPEN
from mews_sandbox.accounts.payments import ALTERNATIVE, CARD, CHARGED, UNSETTLED, put
from mews_sandbox.hotel.money import ZERO, Pricing
from mews_sandbox.hotel.store import OneOf
from mews_sandbox.operations.call import Call, forbid, refuse
from mews_sandbox.operations.changes import Changes

_REFUNDED: Final = "RefundedPaymentId"
"""Which payment a refund gives back. Responses do not show it."""


def answer(call: Call) -> JsonObject:
    """Return the refund as it has begun.

    Raises:
        RefusedError: The payment is unknown, of another account or of a type that cannot be
            refunded, it was not charged, or no such amount of it is left.
    """
    payment = call.find([bills.PAYMENTS], call.body["PaymentId"], "PaymentId")
    if payment["AccountId"] != call.body["AccountId"].lower():
        refuse("AccountId")
    _check(payment)
    money = call.directory.owners[payment["EnterpriseId"]].money
    value = _value(call, payment)
    with Changes(call) as changes:
        refund = put(
            changes,
            payment,
            _bill(changes, payment),
            money.amount(value, [], Pricing.GROSS),
            Type=payment["Type"],
            Kind="Refund",
            ReservationId=payment.get("ReservationId"),
            AccountingCategoryId=payment.get("AccountingCategoryId"),
            Notes=call.body["Reason"],
            Data=payment.get("Data"),
            **UNSETTLED,
            **{_REFUNDED: payment["Id"]},
        )
    return {
        "PaymentId": payment["Id"],
        "RefundId": refund["Id"],
        "Type": refund["Type"],
        "Amount": {"Currency": money.currency, "Value": value},
        "State": refund["State"],
    }


def _check(payment: JsonObject) -> None:
    if payment["Type"] not in {CARD, ALTERNATIVE}:
        forbid("Only what was paid by card, or in another way that Mews processes, is refunded.")
    if payment["Amount"]["GrossValue"] >= 0 or payment["State"] != CHARGED:
        forbid("Only what was charged can be refunded. Please choose another payment.")


def _value(call: Call, payment: JsonObject) -> Decimal:
    """Return how much to give back: what the request says, or else all that is left."""
    wanted = OneOf.just(_REFUNDED, payment["Id"])
    before = call.state.entities[bills.PAYMENTS].newest_first([wanted])
    left: Decimal = -payment["Amount"]["GrossValue"]
    left -= sum(refund["Amount"]["GrossValue"] for refund in before)
    currency = payment["Amount"]["Currency"]
    if left <= 0:
        forbid("The payment has been refunded in full already.")
    said = call.body.get("ValueToRefund")
    if said is None:
        return left
    exact = Decimal(str(said))
    if exact > left:
        forbid(f"Only {left} {currency} of the payment are left to be refunded.")
    value = call.directory.owners[payment["EnterpriseId"]].money.rounded(max(exact, ZERO))
    if value <= 0:
        refuse("ValueToRefund", "has to be above zero")
    return value


def _bill(changes: Changes, payment: JsonObject) -> JsonObject:
    """Return the bill that a payment stands on, or the open one of the account."""
    bill = changes.call.state.entities[bills.BILLS].get(payment.get("BillId") or "")
    if bill is not None and bill["State"] == OPEN and bill["AccountId"] == payment["AccountId"]:
        return bill
    return bills.open_bill(changes, payment, payment.get("ReservationId"))
