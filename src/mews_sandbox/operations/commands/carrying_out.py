"""What comes of a command: how far it is, and the money that a payment terminal has taken."""

from datetime import datetime, timedelta
from typing import Any, Final

from mews_contract.instants import instant
from mews_contract.json_values import JsonObject
from mews_sandbox.accounts import bills, fiscal, payments
from mews_sandbox.accounts.items import OPEN
from mews_sandbox.hotel.durations import Duration
from mews_sandbox.hotel.money import multiplied
from mews_sandbox.operations.adding import account_type
from mews_sandbox.operations.changes import Changes
from mews_sandbox.operations.commands.giving import COMMANDS

PENDING: Final = "Pending"
RECEIVED: Final = "Received"
PROCESSED: Final = "Processed"
ACTIVE: Final = frozenset({PENDING, RECEIVED})
ENDED: Final = frozenset({PROCESSED, "Cancelled", "Error"})

KINDS: Final = (COMMANDS, fiscal.COMMANDS)
"""What a device may have been given."""

REPORTED: Final = "IsReported"
"""Whether a device has told of a command. Responses do not show it."""

_STAY: Final = "ReservationId"

DUE: Final = {RECEIVED: timedelta(seconds=5), PROCESSED: timedelta(seconds=15)}
"""How long after it was given a command has come so far, if no device says otherwise."""


def due(command: JsonObject, now: datetime) -> tuple[datetime, str] | None:
    """Return when a command has gone on by itself, and how far; None if it has not.

    That of a user, and one that a device has told of, waits for the device.
    """
    if command.get("Creator") is not None or command.get(REPORTED):
        return None
    given = instant(command["CreatedUtc"])
    reached = [(Duration(0, after).after(given), state) for state, after in DUE.items()]
    reached = [(at, state) for at, state in reached if at <= now]
    return reached[-1] if reached and reached[-1][1] != command["State"] else None


def moved(changes: Changes, command: JsonObject, state: str, **unshown: Any) -> None:
    """Bring a command into a state. A payment terminal takes the money when it is processed."""
    kind = COMMANDS if "Data" in command else fiscal.COMMANDS
    data: JsonObject = command.get("Data") or {}
    is_terminal = command["Device"]["Type"] == "PaymentTerminal"
    # One that the hotel begins with need not say what is to be taken.
    if state == PROCESSED and is_terminal and data.get("Amount") and data.get("AccountId"):
        unshown["Data"] = {**data, **_taken(changes, command)}
    changes.change(kind, command, State=state, **unshown)


def _taken(changes: Changes, command: JsonObject) -> JsonObject:
    """Return what names the money that a terminal has taken."""
    if command.get("Type") == "Preauthorization":
        held = changes.make(
            "preauthorizations",
            command["EnterpriseId"],
            Amount=command["Data"]["Amount"],
            State="Chargeable",
            CustomerId=command["Data"]["AccountId"],
            ReservationId=command.get(_STAY),
        )
        found = {"PreauthorizationId": held["Id"]}
    else:
        found = {"PaymentId": _paid(changes, command)["Id"]}
    requests = changes.call.state.entities["paymentRequests"]
    asked = requests.get(command.get("PaymentRequestId") or "")
    if asked is not None and asked["State"] == "Pending":
        changes.change("paymentRequests", asked, State="Completed")
    return found


def _paid(changes: Changes, command: JsonObject) -> JsonObject:
    """Return the payment, which stands on the bill that it was for if that is still open."""
    state, data = changes.call.state, command["Data"]
    account, owner = data["AccountId"], command["EnterpriseId"]
    type_ = account_type(state, account)
    payer = {"EnterpriseId": owner, "AccountId": account, "AccountType": type_}
    bill, stay = state.entities[bills.BILLS].get(data.get("BillId") or ""), command.get(_STAY)
    if bill is None and stay is None:
        stay = bills.guessed(changes.call, account, owner)
    reservation = state.entities["reservations"].get(stay or "")
    if reservation is not None:
        bills.put_stay(changes, reservation)
    if bill is None or bill["State"] != OPEN:
        bill = bills.open_bill(changes, payer, stay)
    told: JsonObject = {
        "PaymentRequestId": command.get("PaymentRequestId"),
        "ReservationId": stay,
        "Type": payments.CARD,
        "PaymentOrigin": "Terminal",
        "Data": {"Discriminator": "CreditCard", "CreditCard": {"CreditCardId": None}},
    }
    return payments.put(changes, payer, bill, multiplied(data["Amount"], -1), **told)
