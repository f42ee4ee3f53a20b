"""Adds vouchers with the rates that they open: all of a request, or none."""

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.vouchers.opening import kept, told


def answer(call: Call) -> JsonObject:
    """Return the vouchers as they were made.

    Raises:
        RefusedError: A rate is unknown or of another service, a company is missing, or what is
            refused wherever entities are added.
    """
    said = call.body["VoucherParameters"]
    after = [told(call, {"ServiceId": each["ServiceId"]}, each) for each in said]
    return kept(call, call.generally(), after)
