"""Withdraws payment requests: all of a request, or none."""

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call, forbid
from mews_sandbox.operations.changes import Changes
from mews_sandbox.operations.further import listed

_REQUESTS = "paymentRequests"


def answer(call: Call) -> JsonObject:
    """Return the payment requests as they are now.

    Raises:
        RefusedError: One is unknown, or not pending any more.
    """
    ids = dict.fromkeys(map(str.lower, call.body["PaymentRequestIds"]))
    found = [call.find([_REQUESTS], id_, "PaymentRequestIds") for id_ in ids]
    with Changes(call) as changes:
        for request in found:
            if request["State"] != "Pending":
                state = request["State"].lower()
                forbid(f"The payment request is {state}. Only a pending one can be canceled.")
        canceled = [changes.change(_REQUESTS, request, State="Canceled") for request in found]
    return {"PaymentRequests": listed(call, "PaymentRequests", canceled)}
