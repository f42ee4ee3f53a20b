"""A reservation that moves, or is sold as something else: its nights, its price and its room."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from mews_contract.instants import instant, wire
from mews_contract.json_values import JsonObject
from mews_sandbox.accounts import bills, items
from mews_sandbox.hotel.times import start_of_unit
from mews_sandbox.operations.availability import HOLDING
from mews_sandbox.operations.call import forbid
from mews_sandbox.operations.changes import Changes
from mews_sandbox.stays import policies, states
from mews_sandbox.stays.bookable import check_free
from mews_sandbox.stays.charges import night
from mews_sandbox.stays.found import stay_of
from mews_sandbox.stays.rooms import check_left, check_room, leave, resource_said
from mews_sandbox.stays.selling import Stay


@dataclass(frozen=True)
class Change:
    """What becomes of a reservation.

    Attributes:
        stay: The stay that it is about from now on.
        said: What else of it changes.
        amounts: What some time units cost from now on, whatever the rate says.
        reprices: Whether the others cost what the rate has them cost at present.
        has_fee: Whether the time units that fall away cost a fee.
    """

    stay: Stay
    said: JsonObject = field(default_factory=dict[str, object])
    amounts: Mapping[datetime, JsonObject] = field(default_factory=dict[datetime, JsonObject])
    reprices: bool = False
    has_fee: bool = False

    def apply(self, changes: Changes, reservation: JsonObject) -> tuple[JsonObject, bool]:
        """Return the reservation as it is now, and whether units that it had cost something else.

        Raises:
            RefusedError: The change cannot be.
        """
        states.check_state(reservation, states.CHANGEABLE, "changed")
        before, stay = stay_of(changes.call, reservation), self.stay
        _check_begun(before, stay, reservation)
        changed = changes.change("reservations", reservation, **stay.terms, **self.said)
        self._check(reservation, changed, before)
        is_repriced = self._charge(changes, reservation, changed, before)
        bills.put_stay(changes, changed)
        room = reservation["AssignedResourceId"]
        if changed["State"] == states.STARTED and changed["AssignedResourceId"] != room:
            leave(changes, room)
        return changed, is_repriced

    def _check(self, reservation: JsonObject, changed: JsonObject, before: Stay) -> None:
        """Refuse what cannot be booked, as far as it is more than before."""
        stay, block = self.stay, changed.get("AvailabilityBlockId")
        if stay.persons > before.persons or stay.category != before.category:
            stay.check_persons()
        if stay.end != before.end:
            stay.check_history()
        if changed["State"] not in HOLDING:
            return
        is_same = stay.category == before.category and block == reservation.get(
            "AvailabilityBlockId"
        )
        had = before.units if is_same else ()
        more = [unit for unit in stay.units if unit not in had]
        check_free(stay, more, block, changed["Id"])
        held = ("AssignedResourceId", "StartUtc", "EndUtc", "RequestedResourceCategoryId")
        id_: str | None = changed.get("AssignedResourceId")
        if id_ is not None and any(changed[name] != reservation[name] for name in held):
            check_room(stay, resource_said(stay, id_), changed["Id"])
        if changed["State"] == states.STARTED:
            if id_ is None:
                forbid(f"Reservation {changed['Number']} is checked in, and has to have a room.")
            check_left(stay, resource_said(stay, id_), changed["Id"])

    def _charge(
        self, changes: Changes, reservation: JsonObject, changed: JsonObject, before: Stay
    ) -> bool:
        call, stay = changes.call, self.stay
        costs = items.items_of(call, [changed["Id"]])
        nights = {each["StartUtc"]: each for each in costs if each["Type"] == items.NIGHT}
        kept = {wire(unit): unit for unit in stay.units}
        gone = {wire(unit) for unit in before.units} - kept.keys()
        lost = [each for each in costs if each["StartUtc"] in gone and each["Type"] != items.FEE]
        counts = reservation["State"] in {states.CONFIRMED, states.STARTED}
        fee = policies.fee(before, reservation, lost) if self.has_fee and counts else None
        for each in lost:
            _check_open(each)
            items.canceled(changes, each, with_stay=False)
        is_repriced = False
        state = states.accounting_state(changed["State"])
        for text, unit in kept.items():
            item, amount = nights.get(text), self.amounts.get(unit)
            if item is None:
                night(stay, unit, amount).put(changes, changed, state)
            elif amount is not None or self.reprices:
                is_repriced |= _priced(changes, item, amount or stay.price(unit))
        if fee is not None:
            fee.put(changes, changed)
        return is_repriced


def _priced(changes: Changes, item: JsonObject, amount: JsonObject) -> bool:
    """Return whether an order item costs something else than before."""
    if item["UnitAmount"] == amount:
        return False
    _check_open(item)
    items.priced(changes, item, amount)
    return True


def _check_begun(before: Stay, stay: Stay, reservation: JsonObject) -> None:
    """Refuse to change what has happened already."""
    if reservation["State"] != states.STARTED:
        return
    number, selling = reservation["Number"], stay.selling
    if stay.start != instant(reservation["ScheduledStartUtc"]):
        forbid(f"Reservation {number} is checked in: its start cannot be changed.")
    today = start_of_unit(selling.call.now, selling.sold.time_unit, selling.owner.zone)
    if any(unit < today for unit in {*before.units} - {*stay.units}):
        forbid(f"Reservation {number} cannot end before what the guest has stayed already.")


def _check_open(item: JsonObject) -> None:
    if item["AccountingState"] == items.CLOSED:
        forbid("A night of the stay is on a closed bill, and cannot be changed.")
