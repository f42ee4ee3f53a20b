"""Instants as the wire has them, and days, hours and months as a property has them."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

_LEAP_SECOND = re.compile(r"(:[0-5][0-9]):60")
_FRACTION = re.compile(r"(\.\d{6})\d+")


def instant(text: str) -> datetime:
    """Return the instant that an RFC 3339 date-time names, in UTC.

    A leap second is the second after it, and a fraction counts to the microsecond.

    Raises:
        ValueError: It is outside the calendar.
    """
    text, leap_seconds = _LEAP_SECOND.subn(r"\1:59", text.upper())
    try:
        moment = datetime.fromisoformat(_FRACTION.sub(r"\1", text))
        return moment.astimezone(UTC) + timedelta(seconds=leap_seconds)
    except (OverflowError, ValueError) as error:
        message = "an instant outside the calendar"
        raise ValueError(message) from error


def wire(moment: datetime) -> str:
    """Return an instant as RFC 3339 in UTC, with `Z`."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


class TimeUnit(StrEnum):
    """What a service is booked by."""

    HOUR = "Hour"
    DAY = "Day"
    MONTH = "Month"


def start_of_unit(moment: datetime, unit: TimeUnit, zone: ZoneInfo) -> datetime:
    """Return when the time unit began, in UTC, that an instant is in.

    Days and months begin at midnight of the zone, so that their instants move with daylight saving.
    """
    local = moment.astimezone(zone).replace(minute=0, second=0, microsecond=0)
    if unit is TimeUnit.HOUR:
        return local.astimezone(UTC)
    local = local.replace(hour=0, fold=0)
    return (local if unit is TimeUnit.DAY else local.replace(day=1)).astimezone(UTC)


def next_unit(start: datetime, unit: TimeUnit, zone: ZoneInfo) -> datetime:
    """Return when the time unit begins that follows the one that began at `start`."""
    if unit is TimeUnit.HOUR:
        following = start_of_unit(start + timedelta(hours=1), unit, zone)
        if following > start:
            return following
        # Lord Howe puts its clocks back by half an hour, in an hour that so takes one and a half.
        return start_of_unit(start + timedelta(hours=2), unit, zone)
    local = start.astimezone(zone)
    # The middle of the day, or of the month, that follows: no clock change leads out of it.
    noon = local.replace(hour=12) + timedelta(days=1)
    if unit is TimeUnit.MONTH:
        noon = local.replace(day=15, hour=12) + timedelta(days=31)
    return start_of_unit(noon, unit, zone)


def units(first: datetime, last: datetime, unit: TimeUnit, zone: ZoneInfo) -> Iterator[datetime]:
    """Yield the start of every time unit from the one that `first` is in to that of `last`."""
    start = start_of_unit(first, unit, zone)
    while start <= last:
        yield start
        start = next_unit(start, unit, zone)
