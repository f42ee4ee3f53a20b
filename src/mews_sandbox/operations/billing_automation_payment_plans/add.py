"""Sets up payments of the bills of a billing automation."""

from datetime import timedelta
from typing import Final

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts.plans import set_up, start_month
from mews_sandbox.operations.call import Call, forbid, moment, refuse
from mews_sandbox.stays.selling import belonging

_LONGEST: Final = timedelta(days=30)
_SUPPORTED: Final = ("PaymentCard", "SepaDirectDebit")


def answer(call: Call) -> JsonObject:
    """Return where the customer activates the plan.

    Raises:
        RefusedError: The automation or the customer is unknown, the plan begins in no month to
            come, or the customer cannot be asked like this.
    """
    body, name = call.body, "BillingAutomationId"
    automation = call.find(["billingAutomations"], body[name], name)
    owner: str = automation["EnterpriseId"]
    customer = belonging(call, ["customers"], body["CustomerId"], "CustomerId", owner)
    if body["PaymentOffsetDays"] < 0:
        refuse("PaymentOffsetDays", "cannot be below zero")
    start_month(call, owner)
    _check_request(call)
    return set_up(
        call,
        "billingAutomationPaymentPlans",
        owner,
        BillingAutomationId=automation["Id"],
        CustomerId=customer["Id"],
    )


def _check_request(call: Call) -> None:
    """Refuse what the customer cannot be asked for."""
    said = call.body["PaymentRequest"]
    methods = said["PaymentMethods"]
    if not methods or not {*methods} <= {*_SUPPORTED}:
        refuse("PaymentMethods", f"have to be of {' and '.join(_SUPPORTED)}")
    expires = moment(said["ExpirationDateUtc"], "ExpirationDateUtc")
    if not call.now < expires <= call.now + _LONGEST:
        days = _LONGEST.days
        forbid(f"The request has to expire within {days} days. Please choose another time.")
