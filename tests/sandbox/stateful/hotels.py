"""Small hotels, so that everything collides, on days on which their clocks change."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any, Literal
from uuid import NAMESPACE_DNS, UUID, uuid5
from zoneinfo import ZoneInfo

import msgspec
from msgspec import Struct

from mews_connector import models

PORTFOLIO = "portfolio"
"""Access token for every property of a hotel. Each property's own is its name."""

STRANGER = "stranger"
"""Access token for nothing."""

NOWHERE = uuid5(NAMESPACE_DNS, "nowhere")
"""An id that nothing has."""

Unit = Literal["Hour", "Day", "Month"]


class Thing(Struct, frozen=True, kw_only=True):
    """Something with a name and an id."""

    name: str
    id: UUID


class Room(Thing, frozen=True, kw_only=True):
    """A resource."""

    state: models.ResourceState


class Category(Thing, frozen=True, kw_only=True):
    """A resource category."""

    capacity: int
    resources: list[Room]


class Event(Thing, frozen=True, kw_only=True):
    """An availability block, from midnight to midnight."""

    start: date
    end: date


class Service(Thing, frozen=True, kw_only=True):
    """A service."""

    time_unit: Unit
    resource_categories: list[Category]
    availability_blocks: list[Event]


class Stay(Thing, frozen=True, kw_only=True):
    """A reservation of a resource, which it knows by name."""

    resource: str
    arrival: date
    departure: date
    locked: bool
    companionships: list[Thing]


class Closure(Thing, frozen=True, kw_only=True):
    """A resource block that is there from the beginning."""

    resource: str
    type: models.ResourceBlockType
    start: date
    end: date
    deleted: bool


class Property(Thing, frozen=True, kw_only=True):
    """A property. Its access token is its name."""

    time_zone: str
    access_token: str
    editable_history_days: int
    services: list[Service]
    reservations: list[Stay]
    blocks: list[Closure]

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    @property
    def categories(self) -> list[Category]:
        return [category for service in self.services for category in service.resource_categories]

    @property
    def rooms(self) -> list[Room]:
        return [room for category in self.categories for room in category.resources]


class Hotel(Struct, frozen=True, kw_only=True):
    """Two properties, when a story in them begins, and when a clock changes in one of them."""

    begins: datetime
    change: datetime
    properties: tuple[Property, Property]

    @property
    def data(self) -> dict[str, Any]:
        """The hotel as a sandbox takes it."""
        properties = msgspec.to_builtins(self.properties)
        names = [property_.name for property_ in self.properties]
        return {
            "client_token": "client",
            "portfolio_access_tokens": {PORTFOLIO: names},
            "properties": properties,
        }

    @property
    def tokens(self) -> list[str]:
        """Every access token that opens something."""
        return [*(property_.access_token for property_ in self.properties), PORTFOLIO]

    def covered(self, token: str) -> list[Property]:
        """Return the properties that an access token opens."""
        return [one for one in self.properties if token in (one.access_token, PORTFOLIO)]

    def neighbour(self, owner: Property) -> Property:
        """Return the other property."""
        first, second = self.properties
        return second if owner == first else first


def _id(*name: str) -> UUID:
    return uuid5(NAMESPACE_DNS, " ".join(name))


def _category(owner: str, name: str, capacity: int, states: Iterable[str]) -> Category:
    rooms = [
        Room(
            name=f"{name} {number}",
            id=_id(owner, name, str(number)),
            state=models.ResourceState(state),
        )
        for number, state in enumerate(states)
    ]
    return Category(name=name, id=_id(owner, name), capacity=capacity, resources=rooms)


def _service(owner: str, unit: Unit, today: date, categories: list[Category]) -> Service:
    event = Event(
        name=f"{unit} event",
        id=_id(owner, unit, "event"),
        start=today,
        end=today + timedelta(days=9),
    )
    return Service(
        name=unit,
        id=_id(owner, unit),
        time_unit=unit,
        resource_categories=categories,
        availability_blocks=[event],
    )


def _stay(owner: str, room: str, arrival: date, nights: int, *, locked: bool) -> Stay:
    number = f"{room} from {arrival}"
    return Stay(
        name=number,
        id=_id(owner, number),
        resource=room,
        arrival=arrival,
        departure=arrival + timedelta(days=nights),
        locked=locked,
        companionships=[Thing(name="guest", id=_id(owner, number, "guest"))],
    )


def _closure(owner: str, room: str, start: date, *, deleted: bool) -> Closure:
    name = f"{room} is closed from {start}"
    return Closure(
        name=name,
        id=_id(owner, name),
        resource=room,
        type=models.ResourceBlockType.OUT_OF_ORDER,
        start=start,
        end=start + timedelta(days=1),
        deleted=deleted,
    )


def _inn(time_zone: str, today: date) -> Property:
    """Return a property that sells days and hours, and edits the last two days."""
    name = f"Inn in {time_zone}"
    return Property(
        name=name,
        id=_id(name),
        time_zone=time_zone,
        access_token=name,
        editable_history_days=2,
        services=[
            _service(
                name,
                "Day",
                today,
                [
                    _category(name, "double", 2, ["Inspected", "Dirty"]),
                    _category(name, "single", 1, ["Clean", "OutOfOrder"]),
                ],
            ),
            _service(name, "Hour", today, [_category(name, "hall", 3, ["OutOfService"])]),
        ],
        reservations=[
            _stay(name, "double 0", today, 1, locked=False),
            _stay(name, "double 1", today + timedelta(days=1), 2, locked=True),
        ],
        blocks=[
            _closure(name, "single 0", today + timedelta(days=1), deleted=False),
            _closure(name, "hall 0", today, deleted=True),
        ],
    )


def _house(time_zone: str, today: date) -> Property:
    """Return a property that sells days and months, and edits nothing that is past."""
    name = f"House in {time_zone}"
    return Property(
        name=name,
        id=_id(name),
        time_zone=time_zone,
        access_token=name,
        editable_history_days=0,
        services=[
            _service(name, "Day", today, [_category(name, "double", 2, ["Inspected"])]),
            _service(name, "Month", today, [_category(name, "flat", 2, ["Inspected", "Dirty"])]),
        ],
        reservations=[_stay(name, "flat 0", today - timedelta(days=1), 2, locked=True)],
        blocks=[_closure(name, "flat 1", today, deleted=False)],
    )


def _hotel(inn: str, house: str, begins: datetime, change: datetime) -> Hotel:
    zones = ZoneInfo(inn), ZoneInfo(house)
    days = [begins.astimezone(zone).date() for zone in zones]
    return Hotel(
        begins=begins, change=change, properties=(_inn(inn, days[0]), _house(house, days[1]))
    )


HOTELS = [
    # Lord Howe goes back by half an hour.
    _hotel(
        "Australia/Lord_Howe",
        "Africa/Nairobi",
        begins=datetime(2026, 4, 3, 21, 15, tzinfo=UTC),
        change=datetime(2026, 4, 4, 15, 0, tzinfo=UTC),
    ),
    # London goes forward.
    _hotel(
        "Europe/London",
        "America/New_York",
        begins=datetime(2026, 3, 28, 22, 30, tzinfo=UTC),
        change=datetime(2026, 3, 29, 1, 0, tzinfo=UTC),
    ),
    # New York goes back.
    _hotel(
        "America/New_York",
        "Europe/London",
        begins=datetime(2026, 10, 31, 3, 0, tzinfo=UTC),
        change=datetime(2026, 11, 1, 6, 0, tzinfo=UTC),
    ),
    # Lord Howe goes forward by half an hour.
    _hotel(
        "Asia/Kolkata",
        "Australia/Lord_Howe",
        begins=datetime(2026, 10, 3, 12, 0, tzinfo=UTC),
        change=datetime(2026, 10, 3, 15, 30, tzinfo=UTC),
    ),
]
