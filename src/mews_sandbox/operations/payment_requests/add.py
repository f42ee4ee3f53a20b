"""Asks customers to pay. The links that they would get by email are not sent."""

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject
from mews_sandbox.accounts.accounts import owner_said
from mews_sandbox.accounts.items import amount_said
from mews_sandbox.operations.call import Call, forbid, moment
from mews_sandbox.operations.changes import Changes
from mews_sandbox.stays.selling import belonging


def answer(call: Call) -> JsonObject:
    """Return the payment requests: all of a request, or none.

    Raises:
        RefusedError: Something that one names is unknown or of another property, its amount cannot
            be, or it expires before it is made.
    """
    owner = owner_said(call, {})
    with Changes(call) as changes:
        made = [_made(changes, owner, said) for said in call.body["PaymentRequests"]]
    return {"PaymentRequests": made}


def _made(changes: Changes, owner: str, said: JsonObject) -> JsonObject:
    call = changes.call
    account = belonging(call, ["customers"], said["AccountId"], "AccountId", owner)
    reservation, bill = said.get("ReservationId"), said.get("BillId")
    told: JsonObject = {}
    if reservation is not None:
        found = belonging(call, ["reservations"], reservation, "ReservationId", owner)
        told = {"ReservationId": found["Id"], "ReservationGroupId": found["GroupId"]}
    if bill is not None:
        told["BillId"] = belonging(call, ["bills"], bill, "BillId", owner)["Id"]
    expires = moment(said["ExpirationUtc"], "ExpirationUtc")
    if expires <= call.now:
        forbid("A payment request has to expire in the future. Please choose a later time.")
    money: JsonObject = said["Amount"]
    asked: JsonObject = {
        "Currency": money["Currency"],
        "GrossValue": money["Value"],
        "TaxCodes": [],
    }
    same = {name: said.get(name) for name in ("Type", "Reason", "Description", "Notes")}
    entity = changes.make(
        "paymentRequests",
        owner,
        **same,
        **told,
        AccountId=account["Id"],
        CustomerId=account["Id"],
        Amount=amount_said(call, owner, asked, "Amount"),
        ExpirationUtc=wire(expires),
    )
    return {name: entity[name] for name in call.kinds.part("paymentRequests").members}
