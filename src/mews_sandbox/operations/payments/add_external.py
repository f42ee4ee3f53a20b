"""Records a payment that was taken outside of the hotel's system."""

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts.accounts import account_said, owner_said
from mews_sandbox.accounts.cash import receive
from mews_sandbox.accounts.payments import record
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.changes import Changes

_CASH = "Cash"


def answer(call: Call) -> JsonObject:
    """Return the id of the payment, which stands on a bill of the account.

    Raises:
        RefusedError: Something that the request names is unknown or of another property, the bill
            is closed, or the amount cannot be.
    """
    body = call.body
    owner = owner_said(call, {"BillId": ["bills"], "ReservationId": ["reservations"]})
    account, identifier = account_said(call, body["AccountId"]), body.get("ExternalIdentifier")
    told = {"Type": body.get("Type") or "Unspecified", "ExternalIdentifier": identifier}
    with Changes(call) as changes:
        payment = record(
            changes,
            owner,
            account,
            Type="ExternalPayment",
            Identifier=identifier,
            Data={"Discriminator": "External", "External": told},
        )
        if told["Type"] == _CASH:
            receive(changes, payment)
    return {"ExternalPaymentId": payment["Id"]}
