"""What the code of a voucher is of."""

from collections.abc import Iterator

from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.store import OneOf
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.references import is_active


def codes(call: Call, value: str) -> Iterator[tuple[JsonObject, JsonObject]]:
    """Yield the codes in use that have a value, each with its voucher, the newest first."""
    wanted = OneOf.just("Value", value)
    for code in call.state.entities["voucherCodes"].newest_first([wanted]):
        voucher = call.state.entities["vouchers"].get(code["VoucherId"])
        if voucher is not None and is_active(code) and is_active(voucher):
            yield code, voucher
