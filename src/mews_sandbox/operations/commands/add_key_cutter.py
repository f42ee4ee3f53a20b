"""Has a key cutter write keys for a reservation."""

from typing import Final
from unicodedata import combining, normalize

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call, forbid
from mews_sandbox.operations.changes import Changes
from mews_sandbox.operations.commands.giving import called, count_said, device_said, given
from mews_sandbox.stays.selling import belonging
from mews_sandbox.stays.states import CONFIRMED, STARTED

_ADDRESS: Final = {"Telephone": "Phone", "Email": "Email"}


def answer(call: Call) -> JsonObject:
    """Return the id of the command, which waits for the key cutter.

    Raises:
        RefusedError: The key cutter or the reservation is none of the property, the guest has no
            room or does not stay, or no key is wanted.
    """
    cutter = device_said(call, "KeyCutterId", "KeyCutter")
    count, id_ = count_said(call, "KeyCount"), call.body["ReservationId"]
    stay = belonging(call, ["reservations"], id_, "ReservationId", cutter["EnterpriseId"])
    if stay["State"] not in {CONFIRMED, STARTED}:
        forbid(f"Reservation {stay['Number']} is {stay['State']}, and cannot get keys.")
    room = call.state.entities["resources"].get(stay.get("AssignedResourceId") or "")
    if room is None:
        forbid(f"Reservation {stay['Number']} has no room yet. Please assign one.")
    data = {
        "KeyCutterId": called(cutter),
        "KeyCount": count,
        "LockIds": [room["Name"]],
        "StartUtc": stay["StartUtc"],
        "EndUtc": stay["EndUtc"],
        "ReservationId": stay["Id"],
        "ReservationNumber": stay["Number"],
        **_owner(call, stay),
    }
    with Changes(call) as changes:
        return given(changes, cutter, data)


def _owner(call: Call, stay: JsonObject) -> JsonObject:
    """Return what is known of whose reservation it is: of a company only its name."""
    company = call.state.entities["companies"].get(stay["AccountId"])
    owner = call.state.entities["customers"].get(stay["AccountId"]) or {}
    names = {name: owner.get(name) for name in ("FirstName", "LastName")}
    if company is not None:
        names["LastName"] = company["Name"]
    plain = {f"Normalized{name}": text and _plain(text) for name, text in names.items()}
    return {**names, **plain, **{name: owner.get(source) for name, source in _ADDRESS.items()}}


def _plain(text: str) -> str:
    """Return a text without accents."""
    return "".join(each for each in normalize("NFKD", text) if not combining(each))
