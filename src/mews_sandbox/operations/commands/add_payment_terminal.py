"""Has a payment terminal take money from a customer, or hold it on a card."""

from decimal import Decimal

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts.accounts import bill_said
from mews_sandbox.accounts.items import amount_said
from mews_sandbox.operations.call import Call, forbid, refuse
from mews_sandbox.operations.changes import Changes
from mews_sandbox.operations.commands.giving import called, device_said, given
from mews_sandbox.stays.selling import belonging


def answer(call: Call) -> JsonObject:
    """Return the id of the command, which waits for the terminal. Nothing is paid before that.

    Raises:
        RefusedError: Something that the request names is unknown or of another property, the bill
            is closed, the payment request is none that waits, or the amount cannot be.
    """
    body = call.body
    terminal = device_said(call, "TerminalId", "PaymentTerminal")
    owner: str = terminal["EnterpriseId"]
    customer = belonging(call, ["customers"], body["CustomerId"], "CustomerId", owner)
    payer = {"EnterpriseId": owner, "AccountId": customer["Id"]}
    with Changes(call) as changes:
        bill, stay = bill_said(changes, body.get("BillId"), payer), body.get("ReservationId")
        if stay is not None:
            stay = belonging(call, ["reservations"], stay, "ReservationId", owner)["Id"]
        name = " ".join(filter(None, (customer.get("FirstName"), customer["LastName"])))
        data = {
            "PaymentTerminalId": called(terminal),
            "AccountId": customer["Id"],
            "BillId": bill and bill["Id"],
            "PaymentId": None,
            "PreauthorizationId": None,
            "Amount": _amount(call, owner),
            "Fee": None,
            "PaymentTerminalData": None,
            "AccountData": {
                "Discriminator": "Customer",
                "Customer": {"FullName": name},
                "Company": None,
            },
        }
        unshown = {"Type": body["Type"], "ReservationId": stay}
        asked = _request(call, payer, body.get("PaymentRequestId"))
        return given(changes, terminal, data, **unshown, PaymentRequestId=asked)


def _amount(call: Call, owner: str) -> JsonObject:
    said: JsonObject = call.body["Amount"]
    value = said.get("Value")
    if value is None or Decimal(str(value)) <= 0:
        refuse("Amount", "has to have a Value above 0")
    # What is paid has no tax of its own.
    asked: JsonObject = {"Currency": said["Currency"], "GrossValue": value, "TaxCodes": []}
    return amount_said(call, owner, asked, "Amount")


def _request(call: Call, payer: JsonObject, id_: str | None) -> str | None:
    if id_ is None:
        return None
    kinds, name = ["paymentRequests"], "PaymentRequestId"
    request = belonging(call, kinds, id_, name, payer["EnterpriseId"])
    if request["AccountId"] != payer["AccountId"]:
        refuse(name)
    if request["State"] != "Pending":
        forbid(f"The payment request is {request['State']}. Please request the payment again.")
    found: str = request["Id"]
    return found
