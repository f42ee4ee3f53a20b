"""What becomes of a reservation that is canceled."""

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject
from mews_sandbox.accounts import bills, items
from mews_sandbox.operations.changes import Changes
from mews_sandbox.stays import policies, states
from mews_sandbox.stays.found import stay_of


def cancel(changes: Changes, reservation: JsonObject, reason: str, *, has_fee: bool) -> None:
    """Cancel a reservation, with all that it costs and is not on a closed bill."""
    call = changes.call
    costs = items.items_of(call, [reservation["Id"]])
    lost = [item for item in costs if item["AccountingState"] != items.CLOSED]
    counts = reservation["State"] == states.CONFIRMED
    fee = (
        policies.fee(stay_of(call, reservation), reservation, lost) if has_fee and counts else None
    )
    for item in lost:
        items.canceled(changes, item, with_stay=True)
    over = {"State": states.CANCELED, "CancelledUtc": wire(call.now), "CancellationReason": reason}
    changed = changes.change("reservations", reservation, **over)
    if fee is not None:
        fee.put(changes, changed)
        bills.put_stay(changes, changed)
