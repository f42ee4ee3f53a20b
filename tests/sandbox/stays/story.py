"""Random stories of guests at an inn, with a model of their own of what should become of them."""

from collections import Counter, defaultdict
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from typing import Final
from uuid import UUID

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from mews_connector import errors, models
from tests.sandbox.hotels import id_of
from tests.sandbox.stays.inn import ADA, DRINK, HISTORY, PRICE, ROOMS, Inn, day

HOLDING: Final = frozenset({"Optional", "Confirmed", "Started", "Processed"})
STATES: Final = st.sampled_from(["Confirmed", "Confirmed", "Optional", "Enquired"])
AHEAD: Final = 5
WHICH: Final = st.integers(0, 5)
ROOM: Final = st.sampled_from([*ROOMS, None])
LENGTH: Final = st.integers(1, 3)
YES: Final = st.booleans()


@dataclass
class Guest:
    """What the model knows of a reservation: days are those of the story.

    Attributes:
        nights: Whether each night is on a closed bill, by its day.
        open: What else is on the open bill, with payments below zero.
    """

    id: UUID
    state: str
    first: int
    last: int
    room: str | None = None
    nights: dict[int, bool] = field(default_factory=dict[int, bool])
    open: list[Decimal] = field(default_factory=list[Decimal])

    @property
    def counts(self) -> bool:
        """Whether the nights are on a bill."""
        return self.state in {"Confirmed", "Started", "Processed"}

    @property
    def on_bill(self) -> list[Decimal]:
        """What is on the open bill."""
        nights = [PRICE for is_closed in self.nights.values() if not is_closed]
        return [*(nights if self.counts else ()), *self.open]

    @property
    def held(self) -> range:
        """The nights in which it has its room."""
        return range(self.first, self.last if self.state in HOLDING else self.first)


class Told:
    """What the sandbox says of some reservations, of whom the same guest pays for all."""

    def __init__(self, inn: Inn, ids: list[UUID]) -> None:
        rooms = {id_of(room): room for room in ROOMS}
        self.guests = dict[UUID, Guest]()
        for each in inn.mews.reservations.get_all(reservation_ids=ids):
            ends = (each.scheduled_start_utc, 15), (each.scheduled_end_utc, 11)
            first, last = (end - day(0, hour) for end, hour in ends)
            room = rooms.get(str(each.assigned_resource_id))
            self.guests[each.id] = Guest(each.id, str(each.state), first.days, last.days, room)
        found = inn.mews.order_items.get_all(account_ids=[ADA])
        self.items = [item for item in found if item.accounting_state != "Canceled"]
        self.bills = [*inn.mews.bills.get_all(customer_ids=[ADA])]
        self.balances = defaultdict[UUID, Decimal](Decimal)
        for paid in (*self.items, *inn.mews.payments.get_all(account_ids=[ADA])):
            if isinstance(paid.bill_id, UUID):
                self.balances[paid.bill_id] += Decimal(paid.amount.gross_value)


class Guests(RuleBasedStateMachine):
    """Lets guests come and go. After every step the sandbox agrees with the model."""

    inn: Inn

    @initialize()
    def begin(self) -> None:
        self.inn, self.guests, self.today = Inn(), list[Guest](), 0
        self.dirty = set[str]()
        # One guest is there and has paid, one comes today, and one gets the room of the first.
        for ahead, length in ((0, 1), (0, 2), (1, 2)):
            self.book(ahead, length, 2, "Confirmed")
        for which, room in ((0, "one"), (1, "two"), (2, "one")):
            self.assign(which, room)
        self.pay(0, None)
        self.start(0)

    def guest(self, which: int) -> Guest:
        return self.guests[which % len(self.guests)]

    def done(self, is_allowed: object, call: Callable[[], object]) -> bool:
        """Call an operation, which has to be refused unless it is allowed. Return whether it is."""
        with nullcontext() if is_allowed else pytest.raises(errors.ForbiddenError):
            call()
        return bool(is_allowed)

    def left(self, nights: range, without: Guest | None = None) -> bool:
        """Return whether a double is left in each of some nights."""
        others = [guest.held for guest in self.guests if guest is not without]
        return all(sum(night in held for held in others) < len(ROOMS) for night in nights)

    def is_free(self, room: str, nights: range, without: Guest) -> bool:
        others = (guest for guest in self.guests if guest is not without and guest.room == room)
        return not any({*nights} & {*guest.held} for guest in others)

    def is_left(self, room: str, without: Guest) -> bool:
        """Return whether nobody else is in a room, be it that the stay is over."""
        others = (guest for guest in self.guests if guest is not without and guest.room == room)
        return not any(guest.state == "Started" for guest in others)

    @rule(
        ahead=st.integers(0, 3), length=st.integers(1, 3), persons=st.integers(1, 3), state=STATES
    )
    def book(self, ahead: int, length: int, persons: int, state: str) -> None:
        first, last = self.today + ahead, self.today + ahead + length
        kept = "Inquired" if state == "Enquired" else state
        is_left = kept not in HOLDING or self.left(range(first, last))
        stay = self.inn.stay(first, last, persons, state=models.ServiceOrderStateV20170412(state))
        made: list[UUID] = []
        if self.done(persons <= len(ROOMS) and is_left, lambda: made.extend(self.inn.book(stay))):
            nights = dict.fromkeys(range(first, last), False)
            self.guests.append(Guest(made[0], kept, first, last, nights=nights))

    @precondition(lambda self: self.guests)
    @rule(which=WHICH, room=ROOM)
    def assign(self, which: int, room: str | None) -> None:
        guest = self.guest(which)
        is_open = guest.state not in {"Processed", "Canceled"}
        is_fit = room in {None, guest.room} or self.is_free(room or "", guest.held, guest)
        if guest.state == "Started":
            is_fit = is_fit and room is not None and self.is_left(room, guest)
        if self.done(is_open and is_fit, lambda: self.inn.assign(guest.id, room)):
            if guest.state == "Started" and guest.room != room:
                self.dirty.add(guest.room or "")
            guest.room = room

    @precondition(lambda self: self.guests)
    @rule(which=WHICH)
    def confirm(self, which: int) -> None:
        guest = self.guest(which)
        confirm = self.inn.mews.reservations.confirm
        if self.done(guest.state == "Optional", lambda: confirm(reservation_ids=[guest.id])):
            guest.state = "Confirmed"

    @precondition(lambda self: self.guests)
    @rule(which=WHICH)
    def start(self, which: int) -> None:
        guest = self.guest(which)
        is_there = guest.room is not None and guest.room not in self.dirty
        is_empty = self.is_left(guest.room or "", guest)
        has_begun = guest.first <= self.today < guest.last
        is_allowed = guest.state == "Confirmed" and is_there and is_empty and has_begun
        start = self.inn.mews.reservations.start
        if self.done(is_allowed, lambda: start(reservation_id=guest.id)):
            guest.state = "Started"

    @precondition(lambda self: self.guests)
    @rule(which=WHICH, closes=YES)
    def process(self, which: int, *, closes: bool) -> None:
        guest = self.guest(which)
        is_settled = not guest.on_bill or (closes and sum(guest.on_bill) == 0)
        is_allowed = guest.state == "Started" and self.today >= guest.last and is_settled
        process = self.inn.mews.reservations.process
        if self.done(is_allowed, lambda: process(reservation_id=guest.id, close_bills=closes)):
            if guest.on_bill:
                self.close_all(guest)
            guest.state = "Processed"
            self.dirty.add(guest.room or "")

    @precondition(lambda self: self.guests)
    @rule(which=WHICH, has_fee=YES)
    def cancel(self, which: int, *, has_fee: bool) -> None:
        guest = self.guest(which)
        is_open = guest.state in {"Confirmed", "Optional", "Inquired"}
        lost = [night for night, is_closed in guest.nights.items() if not is_closed]
        is_due = guest.state == "Confirmed" and self.today >= guest.first - 1

        def cancel() -> object:
            return self.inn.mews.reservations.cancel(
                reservation_ids=[guest.id], notes="Ill", post_cancellation_fee=has_fee
            )

        if self.done(is_open, cancel):
            guest.open += [PRICE] if has_fee and is_due and lost else []
            guest.state = "Canceled"
            # What stands on a closed bill stays charged.
            guest.nights = {night: True for night in guest.nights if night not in lost}

    @precondition(lambda self: self.guests)
    @rule(which=WHICH, first=st.integers(-1, 2), length=LENGTH)
    def move(self, which: int, first: int, length: int) -> None:
        guest = self.guest(which)
        begins = guest.first if guest.state == "Started" else self.today + first
        ends = begins + length
        nights, held = range(begins, ends), guest.state in HOLDING
        more = [night for night in nights if night not in guest.nights]
        lost = [night for night in guest.nights if night not in nights]
        is_left = not held or all(self.left(range(each, each + 1), guest) for each in more)
        is_free = not held or guest.room is None or self.is_free(guest.room, nights, guest)
        has_slept = guest.state == "Started" and any(night < self.today for night in lost)
        is_open = guest.state in {"Confirmed", "Optional", "Inquired", "Started"}
        # It is 16:00. A stay ends at 11:00, and may have been over for so many days.
        is_now = ends == guest.last or ends > self.today - HISTORY
        is_billed = any(guest.nights[night] for night in lost)
        is_allowed = is_open and is_left and is_free and is_now and not has_slept and not is_billed

        def move() -> object:
            return self.inn.mews.reservations.update_interval(
                reservation_id=guest.id,
                start_utc=day(begins, 15),
                end_utc=day(ends, 11),
                charge_cancellation_fee=False,
            )

        if self.done(is_allowed, move):
            guest.first, guest.last = begins, ends
            guest.nights = {night: guest.nights.get(night, False) for night in nights}

    @precondition(lambda self: self.guests)
    @rule(which=WHICH, count=st.integers(1, 3))
    def order(self, which: int, count: int) -> None:
        guest = self.guest(which)
        self.inn.order(count, guest.id)
        guest.open.append(DRINK * count)

    @precondition(lambda self: self.guests)
    @rule(which=WHICH, amount=st.sampled_from([None, None, Decimal(50)]))
    def pay(self, which: int, amount: Decimal | None) -> None:
        guest = self.guest(which)
        paid = sum(guest.on_bill, Decimal(0)) if amount is None else amount
        self.inn.pay(paid, guest.id)
        guest.open.append(-paid)

    @precondition(lambda self: self.guests)
    @rule(which=WHICH, type_=st.sampled_from([*models.BillType]))
    def close(self, which: int, type_: models.BillType) -> None:
        guest = self.guest(which)
        bill = self.open_bill(guest)
        if bill is None:
            return
        is_paid = sum(guest.on_bill) == 0
        is_allowed = bool(guest.on_bill) and (is_paid or type_ == "Invoice")
        close = self.inn.mews.bills.close
        if self.done(is_allowed, lambda: close(bill_id=bill, type_=type_)):
            self.close_all(guest)

    def close_all(self, guest: Guest) -> None:
        guest.open.clear()
        if guest.counts:
            guest.nights = dict.fromkeys(guest.nights, True)

    def open_bill(self, guest: Guest) -> UUID | None:
        """Return the open bill on which something of a guest is, as the sandbox lists it."""
        items = self.inn.mews.order_items.get_all(service_order_ids=[guest.id])
        paid = self.inn.mews.payments.get_all(reservation_ids=[guest.id])
        ids = {each.bill_id for each in (*items, *paid) if each.accounting_state == "Open"}
        ids.discard(None)
        assert len(ids) <= 1, "a reservation has one open bill"
        return UUID(str(ids.pop())) if ids else None

    @precondition(lambda self: self.guests)
    @rule(which=WHICH)
    def pay_and_leave(self, which: int) -> None:
        self.pay(which, None)
        self.process(which, closes=True)

    @rule(room=st.sampled_from(ROOMS))
    def clean(self, room: str) -> None:
        update = models.ResourceUpdate(
            resource_id=UUID(id_of(room)), state=models.StringUpdateValue(value="Inspected")
        )
        self.inn.mews.resources.update(resource_updates=[update])
        self.dirty.discard(room)

    @rule()
    def sleep(self) -> None:
        self.inn.sandbox.clock.advance(timedelta(days=1))
        self.today += 1

    @invariant()
    def sandbox_and_model_agree(self) -> None:
        if self.guests:
            told = Told(self.inn, [guest.id for guest in self.guests])
            self.reservations_agree(told)
            self.no_room_is_let_twice(told)
            self.nights_are_charged(told)
            self.bills_add_up(told)
            self.availability_is_what_is_left(told)
        rooms = self.inn.sandbox.entities("resources")
        assert {room["Name"] for room in rooms if room["State"] == "Dirty"} == self.dirty

    def reservations_agree(self, told: Told) -> None:
        for guest in self.guests:
            each = told.guests[guest.id]
            assert (each.state, each.first, each.last, each.room) == (
                guest.state,
                guest.first,
                guest.last,
                guest.room,
            )

    def no_room_is_let_twice(self, told: Told) -> None:
        guests = told.guests.values()
        let = Counter((guest.room, night) for guest in guests for night in guest.held)
        assert not [each for each, times in let.items() if each[0] and times > 1]
        sold = Counter(night for guest in guests for night in guest.held)
        assert max(sold.values(), default=0) <= len(ROOMS)

    def availability_is_what_is_left(self, told: Told) -> None:
        sold = Counter(night for guest in told.guests.values() for night in guest.held)
        nights = range(self.today, self.today + AHEAD)
        found = self.inn.mews.services.get_availability(
            service_id=UUID(id_of("Stay")),
            first_time_unit_start_utc=day(nights[0]),
            last_time_unit_start_utc=day(nights[-1]),
        )
        double = UUID(id_of("Double"))
        (left,) = (
            each.availabilities
            for each in found.category_availabilities
            if each.category_id == double
        )
        assert left == [len(ROOMS) - sold[night] for night in nights]

    def nights_are_charged(self, told: Told) -> None:
        charged = {
            (item.service_order_id, item.start_utc)
            for item in told.items
            if item.type_ == "SpaceOrder"
        }
        assert charged == {
            (guest.id, day(night)) for guest in self.guests for night in guest.nights
        }

    def bills_add_up(self, told: Told) -> None:
        left = Decimal(0)
        for bill in told.bills:
            balance = told.balances[bill.id]
            left += balance if bill.state == "Open" else 0
            assert bill.state == "Open" or bill.type_ == "Invoice" or balance == 0
        assert left == sum((sum(guest.on_bill, Decimal(0)) for guest in self.guests), Decimal(0))
