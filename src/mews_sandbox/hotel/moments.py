"""Moments that a hotel's data tells from today, and that are known when a sandbox starts.

A property may say `0`, `-1`, `2027-03-08` or `+2 15:00`: a number of days from today or a date, at
midnight or at a time of the property's clock.
"""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from msgspec import Struct

from mews_contract.instants import wire
from mews_sandbox.clock import EARLIEST, LATEST
from mews_sandbox.hotel.data import CENTURY, Day, on_date
from mews_sandbox.hotel.times import plain

_WRITTEN: Final = re.compile(r"([+-]?\d{1,5}|\d{4}-\d\d-\d\d)(?: (\d\d?):(\d\d))?")


class Moment(Struct, frozen=True):
    """A time of a day, by the clock of a property.

    Attributes:
        day: The day.
        at: The time.
        zone: The property's time zone.
    """

    day: Day
    at: time
    zone: ZoneInfo

    def wire(self, now: datetime) -> str:
        """Return the instant as the wire has it, in UTC."""
        return wire(self.instant(now))

    def instant(self, now: datetime) -> datetime:
        """Return the instant in UTC."""
        today = now.astimezone(self.zone).date()
        local = datetime.combine(on_date(self.day, today), self.at, self.zone)
        return plain(local).astimezone(UTC)


class Calendar(Struct, frozen=True):
    """A day without a time.

    Attributes:
        day: The day.
        zone: The time zone by which today is known.
    """

    day: Day
    zone: ZoneInfo

    def wire(self, now: datetime) -> str:
        """Return the date as the wire has it."""
        return on_date(self.day, now.astimezone(self.zone).date()).isoformat()


class Now(Struct, frozen=True):
    """When the sandbox starts."""

    def wire(self, now: datetime) -> str:
        """Return that instant as the wire has it."""
        return wire(now)


NOW: Final = Now()
Later = Moment | Calendar | Now
"""What is an instant or a date when a sandbox starts."""


def moment(written: Any, zone: ZoneInfo) -> Moment | None:
    """Return the moment that somebody has written, or None if it is none of these."""
    found = _read(written)
    return None if found is None else Moment(*found, zone)


def calendar(written: Any, zone: ZoneInfo) -> Calendar | None:
    """Return the day that somebody has written as a number of days from today, or None."""
    found = _read(written)
    return None if found is None or isinstance(found[0], date) else Calendar(found[0], zone)


def _read(written: Any) -> tuple[Day, time] | None:
    match = _WRITTEN.fullmatch(str(written)) if isinstance(written, int | str) else None
    if match is None or isinstance(written, bool):
        return None
    told, hours, minutes = match.groups()
    try:
        at = time(int(hours or 0), int(minutes or 0))
        day = date.fromisoformat(told) if told[1:].count("-") else int(told)
    except ValueError:
        return None
    if isinstance(day, int):
        return (day, at) if abs(day) <= CENTURY else None
    return (day, at) if EARLIEST.date() <= day < LATEST.date() else None


def after(day: Day, days: int) -> Day:
    """Return the day so many days later."""
    return day + days if isinstance(day, int) else day + timedelta(days=days)
