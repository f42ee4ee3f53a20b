"""Changes vouchers and the rates that they open: all of a request, or none."""

from dataclasses import replace

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.vouchers.opening import RATES, VOUCHERS, kept, told


def answer(call: Call) -> JsonObject:
    """Return the vouchers as they are now.

    Raises:
        RefusedError: A rate is unknown or of another service, a company is missing, or what is
            refused wherever entities are changed.
    """
    after: dict[str, JsonObject] = {}
    plain: list[JsonObject] = []
    for said in call.body["VoucherUpdates"]:
        voucher = call.find([VOUCHERS], said["VoucherId"], "VoucherId")
        after[voucher["Id"]] = told(call, after.get(voucher["Id"], voucher), said)
        plain.append({name: value for name, value in said.items() if name != RATES})
    bare = replace(call, body={**call.body, "VoucherUpdates": plain})
    return kept(call, bare.generally(), after.values())
