"""Days, hours and months as a property has them."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Final, cast
from zoneinfo import ZoneInfo

# In a tuple, since libraries that freeze time replace what modules hold by name.
_REAL: Final = (cast("type[datetime]", datetime.__mro__[-3]),)


class TimeUnit(StrEnum):
    """What a service is booked by."""

    HOUR = "Hour"
    DAY = "Day"
    MONTH = "Month"


def plain(moment: datetime) -> datetime:
    """Return a moment as Python's own datetime, which is what JSON encoders know.

    Where time is frozen, by freezegun and its like, whatever makes a datetime makes one of another
    class. What is reckoned from a plain one is plain.
    """
    (real,) = _REAL
    if type(moment) is real:
        return moment
    date_and_time = *moment.timetuple()[:6], moment.microsecond
    return real(*date_and_time, tzinfo=moment.tzinfo, fold=moment.fold)


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
        noon = local.replace(day=15) + timedelta(days=31)
    return start_of_unit(noon, unit, zone)


def units(first: datetime, last: datetime, unit: TimeUnit, zone: ZoneInfo) -> Iterator[datetime]:
    """Yield the start of every time unit from the one that `first` is in to that of `last`."""
    start = start_of_unit(first, unit, zone)
    while start <= last:
        yield start
        start = next_unit(start, unit, zone)
