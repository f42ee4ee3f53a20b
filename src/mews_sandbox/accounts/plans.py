"""Payment plans. Nobody activates one, and no operation returns it.

Its link leads nowhere, and is another one each time.
"""

import re
from typing import Any, Final

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call, forbid, refuse
from mews_sandbox.operations.changes import Changes

_MONTH: Final = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")


def start_month(call: Call, owner: str) -> str | None:
    """Return the month in which a plan begins, or None if the request does not say it.

    Raises:
        RefusedError: It is none, or none to come, as the property's calendar has it.
    """
    month: str | None = call.body.get("StartMonth")
    if month is None:
        return None
    if not _MONTH.fullmatch(month):
        refuse("StartMonth", "has to be a month such as 2027-04")
    today = call.now.astimezone(call.directory.owners[owner].zone)
    if month <= f"{today:%Y-%m}":
        forbid("A payment plan has to begin in a future month. Please choose a later one.")
    return month


def set_up(call: Call, kind: str, owner: str, **kept: Any) -> JsonObject:
    """Keep a plan, and return where the customer activates it."""
    with Changes(call) as changes:
        plan = changes.make(kind, owner, Name=call.body["Name"], **kept)
    return {"PaymentRequestUrl": f"https://example.com/payment-requests/{plan['Id']}"}
