"""The hotel at a glance: what a page is told of all that a sandbox holds."""

import json
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import msgspec
import pytest

from mews_sandbox import Clock, Sandbox
from mews_sandbox.clock import EARLIEST, LATEST
from mews_sandbox.faults import Latency, Reset, Status
from mews_sandbox.page.billing import Bill
from mews_sandbox.page.glance import Glance, PropertyName, Room, glance
from mews_sandbox.page.timeline import Bar
from mews_sandbox.page.today import Stay
from mews_sandbox.page.window import PAGE_SIZE, Window, parsed
from tests.sandbox.calls import (
    COUNT,
    LISTING,
    access,
    added,
    adjust,
    adjustment,
    block,
    complete,
    grant,
    path,
    post,
    send,
    statuses,
)
from tests.sandbox.hotels import NOON, SOUTH, id_of, opened

PRIVATE = "a-code-that-nobody-may-see"


def seen(sandbox: Sandbox, **window: Any) -> Glance:
    """Return what a page shows."""
    return sandbox.look(lambda present: glance(present, Window(**window)), requests=30)


def large(resources: int) -> Sandbox:
    """Return a sandbox of a hotel with so many resources, or of one without any category."""
    rooms = [{"name": f"{number:04}"} for number in range(resources)]
    categories = [{"name": "Room", "capacity": 2, "resources": rooms}] if rooms else []
    services = [{"name": "Stay", "resource_categories": categories}] if rooms else []
    owner = {"name": "A", "time_zone": "UTC", "access_token": "a", "services": services}
    return Sandbox({"client_token": "c", "properties": [owner]}, clock=Clock(NOON))


# Rooms


def test_every_room_has_the_states_that_the_operation_tells(sandbox: Sandbox) -> None:
    added(sandbox, block("clean", Type="InternalUse"))
    rooms = {room.name: (room.category, room.state, room.occupancy) for room in seen(sandbox).rooms}
    assert rooms["clean"] == ("Single", "Clean", "InternalUse")
    assert rooms["broken"] == ("Single", "OutOfOrder", "OutOfOrder")
    assert rooms["locked"] == ("Double", "Clean", "ReservedLocked")
    assert rooms["hall"] == ("Hall", "Inspected", "Vacant")


def test_a_room_is_told_with_what_is_on_it(sandbox: Sandbox) -> None:
    start, end = (NOON.replace(hour=hour, day=day) for day, hour in ((12, 14), (14, 10)))
    # The days begin with yesterday; a stay at 15:00 and until 11:00 by the clocks of the hotel.
    bar = Bar(
        *(id_of("R-1"), "reservation", "R-1", "Reserved"),
        is_deleted=False,
        start_utc=start,
        end_utc=end,
        start=1 + 15 / 24,
        end=3 + 11 / 24,
    )
    found = seen(sandbox)
    room = Room(UUID(id_of("reserved")), "reserved", "Double", "Clean", "Reserved", [bar])
    assert found.rooms[5] == room
    assert found.property == PropertyName(UUID(id_of("North")), "North", "Europe/London")
    told = (found.currency, found.is_real, found.page_size, found.offset)
    assert told == ("GBP", False, PAGE_SIZE, 0)


def test_rooms_are_counted_by_state(sandbox: Sandbox) -> None:
    found = seen(sandbox, find="hall")
    assert found.occupancies == {"Vacant": 7, "OutOfOrder": 1, "Reserved": 1, "ReservedLocked": 1}
    assert found.states["Clean"] == 4


@pytest.mark.parametrize(
    ("window", "names"),
    [
        ({"find": "HAL"}, ["hall"]),
        ({"find": "double"}, ["reserved", "locked", "free"]),
        ({"state": "Reserved"}, ["reserved"]),
        ({"state": "Dirty"}, ["dirty"]),
        ({"state": "Dirty", "find": "hall"}, []),
    ],
)
def test_rooms_are_found_by_name_category_and_state(
    sandbox: Sandbox, window: dict[str, str], names: list[str]
) -> None:
    found = seen(sandbox, **window)
    assert [room.name for room in found.rooms] == names
    assert found.found == len(names)


def test_only_a_page_of_a_large_hotel_is_sent() -> None:
    sandbox = large(2000)
    found = seen(sandbox, offset=PAGE_SIZE)
    assert (found.found, found.offset, len(found.rooms)) == (2000, PAGE_SIZE, PAGE_SIZE)
    assert found.rooms[0].name == f"{PAGE_SIZE:04}"
    assert found.occupancies == {"Vacant": 2000}
    assert len(msgspec.json.encode(found)) < 50_000


def test_a_page_behind_the_last_one_is_the_last_one() -> None:
    assert seen(large(0), offset=10_000).rooms == []
    found = seen(large(PAGE_SIZE + 1), offset=10_000)
    assert (found.offset, len(found.rooms)) == (PAGE_SIZE, 1)


def test_each_room_has_its_own_state_in_whatever_order_they_are_told() -> None:
    sandbox = Sandbox()
    ids = [str(each.id) for each in sandbox.hotel.properties[0].resource_categories]
    answer = post(sandbox, "resources/getOccupancyState", ResourceCategoryIds=ids)
    told = {
        each["ResourceId"]: (each["ResourceState"], each["OccupancyState"])
        for category in answer.body["ResourceCategoryOccupancyStates"]
        for each in category["ResourceOccupancyStates"]
    }
    shown = {str(room.id): (room.state, room.occupancy) for room in seen(sandbox).rooms}
    assert shown == told


# Properties and days


def test_each_property_has_its_own_day(sandbox: Sandbox) -> None:
    north, south = seen(sandbox), seen(sandbox, property=UUID(id_of("South")))
    assert (north.property.name, north.today) == ("North", date(2024, 6, 12))
    assert (south.property.name, south.today) == ("South", date(2024, 6, 13))
    assert [room.name for room in south.rooms] == ["lodge"]
    (emmy,) = south.stays.arrivals.shown
    assert (emmy.number, emmy.account, emmy.room) == ("R-3", "Emmy", "lodge")
    assert [property_.name for property_ in south.properties] == ["North", "South"]


def test_a_property_that_is_not_there_is_refused(sandbox: Sandbox) -> None:
    with pytest.raises(LookupError, match="reload the page to see those there are"):
        seen(sandbox, property=UUID(int=1))


def test_the_days_begin_yesterday_and_move_with_the_clock(sandbox: Sandbox) -> None:
    assert seen(sandbox).days[:2] == [date(2024, 6, 11), date(2024, 6, 12)]
    sandbox.clock.advance(timedelta(days=30))
    assert seen(sandbox).days[0] == date(2024, 7, 11)
    assert seen(sandbox, first=date(2024, 1, 1), days=7).days[-1] == date(2024, 1, 7)


@pytest.mark.parametrize("day", [EARLIEST, LATEST - timedelta(seconds=1)], ids=str)
def test_a_clock_that_is_as_early_or_as_late_as_can_be_is_shown(day: datetime) -> None:
    assert len(seen(opened(day)).days) == 14


# Stays and bills


def test_who_arrives_who_leaves_and_who_is_in_house_is_told(sandbox: Sandbox) -> None:
    def told() -> tuple[list[str], list[str], list[str]]:
        stays = seen(sandbox).stays
        lists = stays.arrivals, stays.departures, stays.in_house
        arrivals, departures, in_house = (
            [f"{stay.number} {stay.account} {stay.room}" for stay in each.shown] for each in lists
        )
        return arrivals, departures, in_house

    first, second = "R-1 Ada reserved", "R-2 Grace locked"
    assert told() == ([first, second], [], [])
    stay, _ = seen(sandbox).stays.arrivals.shown
    ada = next(each["Id"] for each in sandbox.entities("customers") if each["LastName"] == "Ada")
    assert stay == Stay(
        *(id_of("R-1"), "R-1", "Confirmed", "customers", ada, "Ada"),
        *(id_of("reserved"), "reserved", "2024-06-12T14:00:00Z", "2024-06-14T10:00:00Z"),
    )
    assert [seen(sandbox).stays.arrivals.found, seen(sandbox).stays.in_house.found] == [2, 0]
    sandbox.clock.advance(timedelta(hours=3))
    ready = {"ResourceId": id_of("reserved"), "State": {"Value": "Inspected"}}
    assert post(sandbox, "resources/update", ResourceUpdates=[ready]).status == 200
    assert post(sandbox, "reservations/start", ReservationId=id_of("R-1")).status == 200
    # Who has come today is still among the arrivals.
    assert told() == ([first, second], [], [first])
    sandbox.clock.advance(timedelta(days=2))
    assert told() == ([], [first], [first])


def test_bills_are_told_by_state_with_their_total_and_what_is_left_to_pay() -> None:
    sandbox = Sandbox(clock=Clock(NOON))
    open_, closed = seen(sandbox).bills
    shown = {bill.name: (bill.account, f"{bill.total}", f"{bill.to_pay}") for bill in open_.shown}
    # Three nights at 120 pounds, which a card has paid for.
    assert shown["Stay H-1003"] == ("Ada Lovelace", "360.00", "0.00")
    assert (open_.state, closed.state, open_.found, closed.found) == ("Open", "Closed", 3, 1)
    (bill,) = (each for each in sandbox.entities("bills") if each["State"] == "Closed")
    owner = ("customers", bill["AccountId"], "Dorothy Vaughan")
    owed = (Decimal("258.00"), Decimal("0.00"))
    assert closed.shown == [Bill(bill["Id"], "1206", "Receipt", *owner, *owed)]


# Adjustments


def adjusted(
    sandbox: Sandbox, service: str, span: tuple[str, str], value: int, **more: Any
) -> None:
    """Adjust the availability of a category by some units."""
    category = {"Nights": "Double", "Hours": "Hall", "Months": "Flat"}[service]
    update = adjustment(value, *span, ResourceCategoryId=id_of(category), **more)
    assert adjust(sandbox, update, service=service).status == 200


def test_adjustments_are_told_by_day_and_availability_block(sandbox: Sandbox) -> None:
    span = "2024-06-11T23:00:00Z", "2024-06-13T12:00:00Z"
    adjusted(sandbox, "Nights", span, -2)
    adjusted(sandbox, "Nights", span, 3, AvailabilityBlockId=id_of("Fair"))
    plain, fair = seen(sandbox).adjustments
    assert [(cell.day, cell.lowest, cell.highest) for cell in plain.cells] == [
        (1, -2, -2),
        (2, -2, -2),
    ]
    assert (plain.availability_block, fair.availability_block) == (None, "Fair")
    assert (fair.service, fair.category, fair.cells[0].lowest) == ("Nights", "Double", 3)


def test_what_is_left_is_told_by_day_and_category(sandbox: Sandbox) -> None:
    span = "2024-06-11T23:00:00Z", "2024-06-11T23:00:00Z"
    adjusted(sandbox, "Nights", span, -2)
    adjusted(sandbox, "Hours", ("2024-06-12T12:00:00Z", "2024-06-12T14:00:00Z"), -1)
    found = {row.category: row for row in seen(sandbox, days=4).left}
    assert [*found] == ["Single", "Double", "Hall", "Flat"]
    # From 11 June on: three rooms, of which two are booked, both reserved on the 12th.
    double = [(cell.lowest, cell.highest) for cell in found["Double"].cells]
    assert double == [(3, 3), (-1, -1), (2, 2), (3, 3)]
    hall = found["Hall"].cells[1]
    assert (hall.lowest, hall.highest, hall.time_units) == (0, 1, 24)
    assert [cell.lowest for cell in found["Flat"].cells] == [1, 1, 1, 1]


def test_the_hours_of_a_day_are_told_together(sandbox: Sandbox) -> None:
    adjusted(sandbox, "Hours", ("2024-06-12T12:00:00Z", "2024-06-12T14:00:00Z"), -1)
    adjusted(sandbox, "Hours", ("2024-06-12T14:00:00Z", "2024-06-12T14:00:00Z"), 4)
    (row,) = seen(sandbox).adjustments
    (cell,) = row.cells
    assert (cell.day, cell.lowest, cell.highest, cell.time_units) == (1, -1, 4, 3)


def test_a_month_is_told_on_each_of_its_days_that_is_shown(sandbox: Sandbox) -> None:
    adjusted(sandbox, "Months", ("2024-05-31T23:00:00Z", "2024-06-12T12:00:00Z"), 1)
    days = [cell.day for row in seen(sandbox, days=31).adjustments for cell in row.cells]
    assert days == [*range(20)]
    assert seen(sandbox, first=date(2024, 7, 1)).adjustments == []
    assert seen(sandbox, property=UUID(id_of("South"))).adjustments == []


# Requests and faults


def test_a_request_is_told_by_its_outcome(sandbox: Sandbox) -> None:
    post(sandbox, LISTING, **COUNT)
    post(sandbox, LISTING, **COUNT, ClientToken="another")
    for fault in (Latency(seconds=2), Reset()):
        sandbox.clear_faults()
        sandbox.add_fault(fault)
        post(sandbox, LISTING, **COUNT)
    reset, late, refused, granted = seen(sandbox).requests
    assert (granted.name, granted.status, granted.refused_by) == (LISTING, 200, None)
    assert (refused.status, refused.refused_by) == (401, "authentication")
    assert (late.status, late.faults) == (200, ["respond after 2 s"])
    assert 2000 <= late.milliseconds < 60_000
    assert (reset.status, reset.faults) == (None, ["reset the connection, and change nothing"])
    assert granted.at == NOON


def test_a_request_is_told_with_the_properties_that_nobody_knows(sandbox: Sandbox) -> None:
    post(sandbox, LISTING, **COUNT, **{sandbox.client_token: 1}, Colour=2)
    (told,) = seen(sandbox).requests
    assert sorted(told.unknown) == ["$.***", "$.Colour"]


def test_neither_tokens_nor_door_codes_are_told(sandbox: Sandbox) -> None:
    grant(sandbox, access(Value=PRIVATE))
    send(sandbox, f"rooms/{SOUTH}/{sandbox.client_token}", json.dumps(complete(sandbox)).encode())
    told = msgspec.json.encode(seen(sandbox)).decode()
    assert path("rooms/***/***") in told
    secrets = [PRIVATE, sandbox.client_token, *sandbox.hotel.scopes()]
    assert [secret for secret in secrets if secret in told] == []


def test_only_the_last_requests_are_told(sandbox: Sandbox) -> None:
    statuses(sandbox, 35)
    assert len(seen(sandbox).requests) == 30


def test_a_fault_is_told_with_the_calls_that_it_has_seen(sandbox: Sandbox) -> None:
    fault = Status(status=503, nth=2)
    sandbox.add_fault(fault)
    post(sandbox, LISTING, **COUNT)
    (found,) = seen(sandbox).faults
    assert (found.fault, found.calls) == (fault, 1)
    assert found.words == "respond with 503 Service Unavailable"
    assert found.scope == "every operation, only call 2"


# What a page asks for


def test_a_query_is_read() -> None:
    query = {"days": "7", "first": "2024-06-12", "deleted": "true", "find": "", "offset": "60"}
    assert parsed(query) == Window(days=7, first=date(2024, 6, 12), deleted=True, offset=60)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ({"days": "32"}, "Expected `int` <= 31 - at `$.days`"),
        ({"days": "many"}, "at `$.days`"),
        ({"first": "tomorrow"}, "at `$.first`"),
        ({"property": "North"}, "at `$.property`"),
        ({"rooms": "5"}, "unknown field `rooms`"),
    ],
)
def test_a_query_that_is_none_is_refused(query: dict[str, str], said: str) -> None:
    with pytest.raises(msgspec.ValidationError) as caught:
        parsed(query)
    assert said in str(caught.value)
