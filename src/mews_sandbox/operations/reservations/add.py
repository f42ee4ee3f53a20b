"""Books reservations of a service, as one group."""

import re
from typing import Final

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject
from mews_sandbox.accounts import bills
from mews_sandbox.hotel.store import OneOf
from mews_sandbox.operations.availability import HOLDING
from mews_sandbox.operations.call import Call, forbid, moment, refuse
from mews_sandbox.operations.changes import Changes
from mews_sandbox.stays import bookable, charges, states
from mews_sandbox.stays.legacy import of_2017
from mews_sandbox.stays.notes import note
from mews_sandbox.stays.rooms import check_room, resource_said
from mews_sandbox.stays.selling import Selling, Stay

_NUMBER: Final = re.compile(r"(.*?)(\d*)")
_UNCHECKED: Final = (
    *("OwnerCheckedIn", "AllCompanionsCheckedIn", "AnyCompanionCheckedIn"),
    "ConnectorCheckIn",
)


def answer(call: Call) -> JsonObject:
    """Return the reservations that were booked: all of a request, or none.

    Raises:
        RefusedError: Something that the request names is unknown or of another property or service,
            nothing is left of a category, the rate may not be used, there are too many persons, or
            the room cannot be had.
    """
    selling = Selling.of(call, call.body["ServiceId"])
    with Changes(call) as changes:
        booking = _Booking(changes, selling)
        return {"Reservations": [*map(booking.added, call.body["Reservations"])]}


class _Booking:
    """One request."""

    def __init__(self, changes: Changes, selling: Selling) -> None:
        self._changes, self._selling, self._call = changes, selling, changes.call
        id_ = self._call.body.get("GroupId")
        self._group = selling.other(["reservationGroups"], id_, "GroupId")

    def added(self, said: JsonObject) -> JsonObject:
        """Return a reservation that was booked, with its identifier in the request."""
        stay = Stay.said(self._selling, said)
        stay.check_persons()
        stay.check_history()
        state = states.BOOKED.get(said.get("State") or "Confirmed")
        if state is None:
            refuse("State", "has to be Confirmed, Optional or Enquired in a new reservation")
        block = self._block(said)
        voucher = bookable.voucher_of(self._call, said.get("VoucherCode"), self._selling.owner_id)
        self._check(stay, state, block, voucher)
        references = self._references(said)
        reservation = self._changes.make(
            "reservations",
            self._selling.owner_id,
            **references,
            **self._terms(stay, said, state),
            AvailabilityBlockId=block and block["Id"],
            VoucherId=voucher and voucher["VoucherId"],
            GroupId=self._group_of(references["AccountId"], block),
        )
        if reservation["AssignedResourceId"] is not None and state in HOLDING:
            resource = resource_said(stay, reservation["AssignedResourceId"])
            check_room(stay, resource, reservation["Id"])
        self._charge(stay, reservation, said)
        self._accompany(reservation)
        note(self._changes, reservation, said.get("Notes"))
        booked = of_2017(self._call, reservation)
        return {"Identifier": said.get("Identifier"), "Reservation": booked}

    def _check(
        self, stay: Stay, state: str, block: JsonObject | None, voucher: JsonObject | None
    ) -> None:
        if self._call.body.get("CheckRateApplicability") is not False:
            bookable.check_rate(stay, block, voucher)
        if self._call.body.get("CheckOverbooking") is not False and state in HOLDING:
            bookable.check_free(stay, stay.units, block["Id"] if block else None)

    def _block(self, said: JsonObject) -> JsonObject | None:
        id_ = said.get("AvailabilityBlockId")
        if id_ is None:
            return None
        return self._selling.part("availabilityBlocks", id_, "AvailabilityBlockId")

    def _references(self, said: JsonObject) -> JsonObject:
        """Return what a reservation names beside what it is sold as."""
        other, segment = self._selling.other, said.get("BusinessSegmentId")
        card = said.get("CreditCardId")
        resource = said.get("AssignedResourceId")
        return {
            "AccountId": other(["customers"], said.get("CustomerId") or "", "CustomerId"),
            "AccountType": "Customer",
            "BookerId": other(["customers"], said.get("BookerId"), "BookerId"),
            "TravelAgencyId": other(["companies"], said.get("TravelAgencyId"), "TravelAgencyId"),
            "PartnerCompanyId": other(["companies"], said.get("CompanyId"), "CompanyId"),
            "BusinessSegmentId": None
            if segment is None
            else self._selling.part("businessSegments", segment, "BusinessSegmentId")["Id"],
            "AssignedResourceId": other(["resources"], resource, "AssignedResourceId"),
            "AssignedResourceLocked": bool(said.get("AssignedResourceLocked")),
            "CreditCardId": card and card.lower(),
        }

    def _terms(self, stay: Stay, said: JsonObject, state: str) -> JsonObject:
        """Return what a reservation says of its stay."""
        released = said.get("ReleasedUtc")
        if released is not None:
            released = wire(moment(released, "ReleasedUtc"))
        return {
            "ServiceId": self._selling.service["Id"],
            "Number": self._number(),
            "State": state,
            "Origin": "Connector",
            **stay.terms,
            "ReleasedUtc": released if state == states.OPTIONAL else None,
            "ChannelNumber": said.get("ChannelNumber"),
            "Options": dict.fromkeys(_UNCHECKED, False),
        }

    def _number(self) -> str:
        """Return the number that follows the one of the newest reservation of the property."""
        reservations = self._call.state.entities["reservations"]
        owned = OneOf.just("EnterpriseId", self._selling.owner_id)
        newest = next(reservations.newest_first([owned]), None)
        match = _NUMBER.fullmatch(newest["Number"] if newest else "")
        prefix, count = match.groups() if match else ("", "")
        following = int(count or 0) + 1
        while any(reservations.newest_first([owned, _numbered(f"{prefix}{following}")])):
            following += 1
        return f"{prefix}{following}"

    def _group_of(self, account: str, block: JsonObject | None) -> str:
        """Return the group that a reservation belongs to: one for all of the request."""
        if self._group is None:
            guest = self._call.state.entities["customers"].get(account) or {}
            names = (guest.get("FirstName"), guest.get("LastName"))
            name = self._call.body.get("GroupName") or " ".join(filter(None, names))
            group = self._changes.make("reservationGroups", self._selling.owner_id, Name=name)
            self._group = str(group["Id"])
        if block is not None and block["PickupDistribution"] != "IndividualGroups":
            wanted = OneOf.just("AvailabilityBlockId", block["Id"])
            for other in self._call.state.entities["reservations"].newest_first([wanted]):
                if other["GroupId"] != self._group:
                    forbid(
                        f"All reservations of {block['Name']} belong to one group. "
                        f"Please add them to the group {other['GroupId']}."
                    )
        return self._group

    def _charge(self, stay: Stay, reservation: JsonObject, said: JsonObject) -> None:
        products = [charges.Ordered.said(stay, each) for each in said.get("ProductOrders") or ()]
        state = states.accounting_state(reservation["State"])
        for charge in charges.all_charges(charges.nights(stay, said), products):
            charge.put(self._changes, reservation, state)
        bills.put_stay(self._changes, reservation)

    def _accompany(self, reservation: JsonObject) -> None:
        self._changes.make(
            "companionships",
            self._selling.owner_id,
            CustomerId=reservation["AccountId"],
            ReservationId=reservation["Id"],
            ReservationGroupId=reservation["GroupId"],
        )


def _numbered(number: str) -> OneOf:
    return OneOf.just("Number", number)
