"""Begins a payment by another method than a card. It is charged some time later, by the clock."""

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts.accounts import account_said, owner_said
from mews_sandbox.accounts.payments import ALTERNATIVE, UNSETTLED, check_positive, record
from mews_sandbox.operations.call import Call, refuse
from mews_sandbox.operations.changes import Changes

_IDEAL = "Ideal"


def answer(call: Call) -> JsonObject:
    """Return the id of the payment, and where the customer completes it: nowhere, so far.

    Raises:
        RefusedError: What the method needs is left out, something that the request names is unknown
            or of another property, or the amount cannot be.
    """
    body, method = call.body, _method(call)
    owner = owner_said(call, {"ReservationId": ["reservations"]})
    customer = call.find(["customers"], body["CustomerId"], "CustomerId")
    account = account_said(call, customer["Id"], "CustomerId")
    check_positive(call, owner)
    data = {"Discriminator": "Alternative", "Alternative": {"Type": method}}
    with Changes(call) as changes:
        payment = record(changes, owner, account, Type=ALTERNATIVE, Data=data, **UNSETTLED)
    url = f"https://example.com/payments/{payment['Id']}"
    action = {"Discriminator": "RedirectToUrl", "Value": url} if method == _IDEAL else None
    return {"PaymentId": payment["Id"], "NextAction": action}


def _method(call: Call) -> str:
    """Return by which method the payment is, if all is said that it needs."""
    data: JsonObject | None = call.body.get("Data")
    if data is None:
        method: str = call.body["Method"]
        if method == _IDEAL and not call.body.get("RedirectUrl"):
            refuse("RedirectUrl", "has to say where the customer goes after a payment by iDEAL")
        return method
    method = data["Discriminator"]
    if method in {_IDEAL, "SepaDirectDebit"} and data.get(method) is None:
        refuse(f"Data.{method}", f"is required if the Discriminator is {method}")
    return method
