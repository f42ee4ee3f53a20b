"""Has a printer print a document."""

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.changes import Changes
from mews_sandbox.operations.commands.giving import count_said, device_said, given


def answer(call: Call) -> JsonObject:
    """Return the id of the command, which waits for the printer.

    Raises:
        RefusedError: The printer is none of the property, or no copy is wanted.
    """
    printer = device_said(call, "PrinterId", "Printer")
    data = {
        "CopyCount": count_said(call, "CopyCount"),
        "FileType": "application/pdf",
        "FileData": call.body["Data"],
        "PrinterName": printer["Name"],
        "PrinterDriverName": "",
        "PrinterPortName": "",
    }
    with Changes(call) as changes:
        return given(changes, printer, data)
