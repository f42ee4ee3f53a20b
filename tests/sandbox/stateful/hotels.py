"""Small hotels, so that everything collides, on days on which their clocks change."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import NAMESPACE_DNS, uuid5
from zoneinfo import ZoneInfo

from mews_sandbox import Hotel
from mews_sandbox.hotel.data import Property
from mews_sandbox.hotel.loading import load

PORTFOLIO = "portfolio"
"""Access token for every property of a hotel. Each property's own is its name."""

NOWHERE = uuid5(NAMESPACE_DNS, "nowhere")
"""An id that nothing has."""

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Setting:
    """Two properties, when a story in them begins, and when a clock changes in one of them."""

    hotel: Hotel
    begins: datetime
    change: datetime

    @property
    def properties(self) -> list[Property]:
        return self.hotel.properties

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


def _category(name: str, capacity: int, *states: str) -> dict[str, Any]:
    rooms = [{"name": f"{name} {number}", "state": state} for number, state in enumerate(states)]
    return {"name": name, "capacity": capacity, "resources": rooms}


def _service(unit: str, today: date, *categories: dict[str, Any]) -> dict[str, Any]:
    event = {"name": "event", "start": today, "end": today + 9 * _DAY}
    return {
        "name": unit,
        "time_unit": unit,
        "resource_categories": [*categories],
        "availability_blocks": [event],
    }


def _stay(room: str, arrival: date, nights: int, *, locked: bool) -> dict[str, Any]:
    return {
        "name": f"{room} from {arrival}",
        "resource": room,
        "arrival": arrival,
        "departure": arrival + nights * _DAY,
        "locked": locked,
    }


def _closure(room: str, start: date, *, deleted: bool) -> dict[str, Any]:
    return {
        "name": f"{room} is closed from {start}",
        "resource": room,
        "type": "OutOfOrder",
        "start": start,
        "end": start + _DAY,
        "deleted": deleted,
    }


def _inn(today: date) -> dict[str, Any]:
    """Return a property that sells days and hours, and edits the last two days."""
    double = _category("double", 2, "Inspected", "Dirty")
    single = _category("single", 1, "Clean", "OutOfOrder")
    return {
        "editable_history_days": 2,
        "services": [
            _service("Day", today, double, single),
            _service("Hour", today, _category("hall", 3, "OutOfService")),
        ],
        "reservations": [
            _stay("double 0", today, 1, locked=False),
            _stay("double 1", today + _DAY, 2, locked=True),
        ],
        "blocks": [
            _closure("single 0", today + _DAY, deleted=False),
            _closure("hall 0", today, deleted=True),
        ],
    }


def _house(today: date) -> dict[str, Any]:
    """Return a property that sells days and months, and edits nothing that is past."""
    return {
        "services": [
            _service("Day", today, _category("double", 2, "Inspected")),
            _service("Month", today, _category("flat", 2, "Inspected", "Dirty")),
        ],
        "reservations": [_stay("flat 0", today - _DAY, 2, locked=True)],
        "blocks": [_closure("flat 1", today, deleted=False)],
    }


def _setting(inn: str, house: str, begins: str, change: str) -> Setting:
    """Return an inn and a house in two time zones."""
    first, last = (datetime.fromisoformat(text).replace(tzinfo=UTC) for text in (begins, change))
    properties = [
        {"name": name, "access_token": name, "time_zone": zone, **make(today)}
        for name, zone, make in (("Inn", inn, _inn), ("House", house, _house))
        for today in [first.astimezone(ZoneInfo(zone)).date()]
    ]
    tokens = {PORTFOLIO: ["Inn", "House"]}
    data = {"client_token": "client", "portfolio_access_tokens": tokens, "properties": properties}
    return Setting(load(data), first, last)


LORD_HOWE, LONDON, NEW_YORK = "Australia/Lord_Howe", "Europe/London", "America/New_York"
SETTINGS = [
    # Lord Howe goes back by half an hour; London forward; New York back; Lord Howe forward.
    _setting(LORD_HOWE, "Africa/Nairobi", "2026-04-03T21:15", "2026-04-04T15:00"),
    _setting(LONDON, NEW_YORK, "2026-03-28T22:30", "2026-03-29T01:00"),
    _setting(NEW_YORK, LONDON, "2026-10-31T03:00", "2026-11-01T06:00"),
    _setting("Asia/Kolkata", LORD_HOWE, "2026-10-03T12:00", "2026-10-03T15:30"),
]
