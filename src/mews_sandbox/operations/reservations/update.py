"""Changes reservations: what was booked, for whom, at which price and in which room."""

from datetime import datetime
from typing import Any, Final

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject
from mews_sandbox.accounts.items import amount_said
from mews_sandbox.operations.call import Call, forbid, moment, part, refuse
from mews_sandbox.operations.changes import Changes
from mews_sandbox.operations.values import ABSENT
from mews_sandbox.stays.changing import Change
from mews_sandbox.stays.found import reservation_of, stay_of
from mews_sandbox.stays.legacy import LISTS, of_2017
from mews_sandbox.stays.selling import Selling, Stay

_OF_PROPERTY: Final = {
    "TravelAgencyId": ("TravelAgencyId", "companies"),
    "CompanyId": ("PartnerCompanyId", "companies"),
    "BookerId": ("BookerId", "customers"),
    "AssignedResourceId": ("AssignedResourceId", "resources"),
}
_OF_SERVICE: Final = {
    "BusinessSegmentId": "businessSegments",
    "AvailabilityBlockId": "availabilityBlocks",
}
_PLAIN: Final = ("ChannelNumber", "Purpose", "CreditCardId")
_PRICING: Final = ("StartUtc", "EndUtc", "PersonCounts", "RequestedCategoryId", "RateId")


def answer(call: Call) -> JsonObject:
    """Return the reservations as they are now: all of a request, or none.

    Raises:
        RefusedError: Something that the request names is unknown or of another property or service,
            something cannot be null or changed, nothing is left of a category, a room cannot be
            had, or a price changes without a reason.
    """
    with Changes(call) as changes:
        updated = [_Update(changes, said).applied() for said in call.body["ReservationUpdates"]]
        shown = [of_2017(call, reservation) for reservation in updated]
    return {**dict.fromkeys(LISTS), "Reservations": shown}


class _Update:
    """What a request says of one reservation."""

    def __init__(self, changes: Changes, said: JsonObject) -> None:
        self._changes, self._call, self._said = changes, changes.call, said
        self._reservation = reservation_of(self._call, said["ReservationId"])
        self._stay = stay_of(self._call, self._reservation)

    def applied(self) -> JsonObject:
        """Return the reservation as it is now."""
        body = self._call.body
        is_priced = any(self._value(name) is not ABSENT for name in _PRICING)
        stay = self._sold() if is_priced else self._stay
        amounts = self._amounts(stay)
        change = Change(
            stay,
            self._others(stay.selling),
            amounts,
            reprices=is_priced and body.get("Reprice") is not False,
            has_fee=body.get("ApplyCancellationFee") is not False,
        )
        changed, is_repriced = change.apply(self._changes, self._reservation)
        for breach in self._call.kinds.breaches("reservations", changed):
            refuse("ReservationUpdates", f"make no reservation: {breach}")
        if is_repriced and not body.get("Reason"):
            refuse("Reason", "has to say why the price of the reservation changes")
        return changed

    def _value(self, name: str) -> Any:
        """Return what a property is to be, or `ABSENT` if it stays as it is."""
        update = self._said.get(name)
        return ABSENT if update is None else update.get("Value", ABSENT)

    def _needed(self, name: str, before: Any) -> Any:
        """Return what a property is to be that cannot be null."""
        value = self._value(name)
        if value is None:
            refuse(name, "cannot be null")
        return before if value is ABSENT else value

    def _sold(self) -> Stay:
        """Return the stay that the reservation is about from now on."""
        before, stay = self._reservation, self._stay
        said = {
            "StartUtc": self._needed("StartUtc", before["StartUtc"]),
            "EndUtc": self._needed("EndUtc", before["EndUtc"]),
            "PersonCounts": self._needed("PersonCounts", before["PersonCounts"]),
            "RequestedCategoryId": self._needed("RequestedCategoryId", stay.category["Id"]),
            "RateId": self._needed("RateId", stay.rate["Id"]),
        }
        return Stay.said(stay.selling, said)

    def _amounts(self, stay: Stay) -> dict[datetime, JsonObject]:
        """Return what some time units are to cost, whatever the rate says."""
        found: dict[datetime, JsonObject] = {}
        prices = self._value("TimeUnitPrices")
        for price in () if prices is ABSENT else prices or ():
            index = int(price["Index"])
            if not 0 <= index < len(stay.units):
                units = len(stay.units)
                refuse("TimeUnitPrices", f"have the index {index}: there are {units} units")
            if price.get("Amount") is not None:
                owner = stay.selling.owner_id
                amount = amount_said(self._call, owner, price["Amount"], "TimeUnitPrices")
                found[stay.units[index]] = amount
        return found

    def _others(self, selling: Selling) -> JsonObject:
        """Return what else of the reservation changes."""
        told: JsonObject = {}
        for name, (kept, kind) in _OF_PROPERTY.items():
            value = self._value(name)
            if value is not ABSENT:
                told[kept] = selling.other([kind], value, name)
        for name, kind in _OF_SERVICE.items():
            value = self._value(name)
            if value is not ABSENT:
                told[name] = None if value is None else selling.part(kind, value, name)["Id"]
        for name in _PLAIN:
            value = self._value(name)
            if value is not ABSENT:
                told[name] = value
        released = self._value("ReleasedUtc")
        if released is not ABSENT:
            told["ReleasedUtc"] = released and wire(moment(released, "ReleasedUtc"))
        return {**told, **self._locked(told), **self._options()}

    def _locked(self, told: JsonObject) -> JsonObject:
        """Return whether the reservation has to stay in its room. A locked one stays in it."""
        before, number = self._reservation, self._reservation["Number"]
        room = told.get("AssignedResourceId", before["AssignedResourceId"])
        value = self._value("AssignedResourceLocked")
        locked = bool(before["AssignedResourceLocked"] if value is ABSENT else value)
        if room != before["AssignedResourceId"] and before["AssignedResourceLocked"]:
            forbid(f"Reservation {number} is locked to its room. Please unlock it first.")
        return {"AssignedResourceLocked": locked and room is not None}

    def _options(self) -> JsonObject:
        update = part(part(self._said, "Options"), "OwnerCheckedIn")
        value = update.get("Value")
        if value is None:
            return {}
        return {"Options": {**self._reservation["Options"], "OwnerCheckedIn": value}}
