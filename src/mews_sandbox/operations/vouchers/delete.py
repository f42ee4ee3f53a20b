"""Deletes vouchers, and the codes that guests give to book with them. What was booked stays."""

from typing import Final

from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.store import ACTIVE, OneOf
from mews_sandbox.operations.call import Call, refuse
from mews_sandbox.operations.changes import Changes
from mews_sandbox.operations.references import is_active
from mews_sandbox.operations.vouchers.opening import VOUCHERS

_CODES: Final = "voucherCodes"
_ENDED: Final = {"IsActive": False, "ActivityState": "Deleted"}


def answer(call: Call) -> JsonObject:
    """Delete them.

    Raises:
        RefusedError: A voucher is unknown, or deleted already.
    """
    ids = dict.fromkeys(map(str.lower, call.body["VoucherIds"]))
    found = [call.find([VOUCHERS], id_, "VoucherIds") for id_ in ids]
    if not all(map(is_active, found)):
        refuse("VoucherIds")
    of_these = OneOf("VoucherId", frozenset(ids))
    codes = [*call.state.entities[_CODES].newest_first([of_these, ACTIVE])]
    with Changes(call) as changes:
        for kind, ended in ((VOUCHERS, found), (_CODES, codes)):
            for each in ended:
                changes.change(kind, each, **_ENDED)
    return {}
