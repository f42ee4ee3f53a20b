"""Asks for a payment method. No email is sent, and no operation returns the request."""

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts.accounts import owner_said
from mews_sandbox.operations.call import Call, forbid, moment, refuse
from mews_sandbox.operations.changes import Changes
from mews_sandbox.operations.kinds import ACCOUNTS
from mews_sandbox.stays.selling import belonging


def answer(call: Call) -> JsonObject:
    """Return the id of the request.

    Raises:
        RefusedError: The account is unknown, no method is named, or the request expires before it
            is made.
    """
    body, owner = call.body, owner_said(call, {})
    account = belonging(call, ACCOUNTS, body["AccountId"], "AccountId", owner)
    if not body["PaymentMethods"]:
        refuse("PaymentMethods", "have to name one")
    if moment(body["ExpirationUtc"], "ExpirationUtc") <= call.now:
        forbid("A request has to expire in the future. Please choose a later time.")
    with Changes(call) as changes:
        made = changes.make("paymentMethodRequests", owner, AccountId=account["Id"])
    return {"PaymentMethodRequestId": made["Id"]}
