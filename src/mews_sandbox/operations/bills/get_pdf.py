"""Prints a bill. First there is only a print event: the file comes a little later, by the clock."""

from base64 import b64encode
from datetime import timedelta
from typing import Final

from mews_contract.instants import instant, wire
from mews_contract.json_values import JsonObject
from mews_sandbox.accounts.bills import BILLS
from mews_sandbox.accounts.pdf import pdf
from mews_sandbox.accounts.printing import DETAILED, printed
from mews_sandbox.hotel.store import During, OneOf, time_key
from mews_sandbox.operations.call import Call, forbid, refuse
from mews_sandbox.operations.changes import Changes

_EVENTS: Final = "billPrintEvents"
_PRINTED: Final = timedelta(seconds=3)
"""How long after it was asked for a file is there."""

_MOST: Final = 30
_WITHIN: Final = timedelta(days=7)


def answer(call: Call) -> JsonObject:
    """Return the file with the bill as it is now, or the event that it waits for.

    Raises:
        RefusedError: The bill or the event is unknown, the event is of another bill, or the bill
            has been printed too often.
    """
    bill = call.find([BILLS], call.body["BillId"], "BillId")
    event = _event(call, bill)
    kind, value = "BillPrintEvent", {"BillPrintEventId": event["Id"]}
    if call.now - instant(event["CreatedUtc"]) >= _PRINTED:
        file = pdf(printed(call, bill, event["PdfTemplate"]))
        kind, value = "BillPdfFile", {"Base64Data": b64encode(file).decode("ascii")}
    return {"BillId": bill["Id"], "Result": {"Discriminator": kind, "Value": value}}


def _event(call: Call, bill: JsonObject) -> JsonObject:
    """Return the print event that a request names, or a new one if it names none."""
    id_ = call.body.get("BillPrintEventId")
    if id_ is not None:
        event = call.find([_EVENTS], id_, "BillPrintEventId")
        if event["BillId"] != bill["Id"]:
            refuse("BillPrintEventId")
        return event
    lately = During("CreatedUtc", time_key(wire(call.now - _WITHIN)))
    wanted = OneOf.just("BillId", bill["Id"]), lately
    if sum(1 for _ in call.state.entities[_EVENTS].newest_first(wanted)) >= _MOST:
        name = bill.get("Name") or "The bill"
        forbid(f"{name} was printed {_MOST} times within {_WITHIN.days} days. Please wait.")
    template = call.body.get("PdfTemplate") or DETAILED
    with Changes(call) as changes:
        told = {"BillId": bill["Id"], "PdfTemplate": template}
        return changes.make(_EVENTS, bill["EnterpriseId"], **told)
