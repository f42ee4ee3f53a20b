"""Sets up recurring payments for a reservation."""

from mews_contract.instants import instant
from mews_contract.json_values import JsonObject
from mews_sandbox.accounts.plans import set_up, start_month
from mews_sandbox.operations.call import Call, forbid, refuse
from mews_sandbox.stays.found import reservation_of


def answer(call: Call) -> JsonObject:
    """Return where the customer activates the plan.

    Raises:
        RefusedError: The reservation is unknown or of another property, the plan begins in no month
            to come or in none of the stay, or the payment request expires before it is made.
    """
    reservation = reservation_of(call, call.body["ReservationId"])
    owner: str = reservation["EnterpriseId"]
    month = start_month(call, owner)
    zone = call.directory.owners[owner].zone
    ends = (instant(reservation[end]) for end in ("ScheduledStartUtc", "ScheduledEndUtc"))
    first, last = (f"{end.astimezone(zone):%Y-%m}" for end in ends)
    if month is not None and not first <= month <= last:
        forbid("A payment plan has to begin during the stay. Please choose another month.")
    if (call.body["PaymentRequest"].get("PaymentRequestExpirationOffsetDays") or 0) < 0:
        refuse("PaymentRequestExpirationOffsetDays", "cannot be below zero")
    return set_up(call, "paymentPlans", owner, ReservationId=reservation["Id"])
