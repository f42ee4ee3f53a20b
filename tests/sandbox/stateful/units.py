"""Time units by enumeration: list every start there is, and keep those that are asked for."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from mews_sandbox.hotel.times import TimeUnit

_DAY = timedelta(days=1)
_HALF_HOUR = timedelta(minutes=30)
_SLACK = {"Hour": timedelta(hours=3), "Day": timedelta(days=3), "Month": timedelta(days=70)}


def midnight(day: date, zone: ZoneInfo) -> datetime:
    """Return when a day begins in a time zone, in UTC."""
    return datetime.combine(day, time(), zone).astimezone(UTC)


def unit_starts(unit: TimeUnit, zone: ZoneInfo, first: datetime, last: datetime) -> list[datetime]:
    """Return when each time unit begins that has a moment from `first` to `last`, in UTC."""
    starts = list(_starts(unit, zone, first - _SLACK[unit], last))
    begun = max(start for start in starts if start <= first)
    return [start for start in starts if begun <= start <= last]


def unit_start(unit: TimeUnit, zone: ZoneInfo, moment: datetime) -> datetime:
    """Return when the time unit begins that a moment is in, in UTC."""
    return unit_starts(unit, zone, moment, moment)[0]


def unit_end(unit: TimeUnit, zone: ZoneInfo, moment: datetime) -> datetime:
    """Return when the time unit ends that a moment is in, in UTC."""
    starts = _starts(unit, zone, moment, moment + _SLACK[unit])
    return min(start for start in starts if start > moment)


def _starts(unit: TimeUnit, zone: ZoneInfo, since: datetime, until: datetime) -> Iterator[datetime]:
    candidates = _hours(zone, since, until) if unit == "Hour" else _days(zone, since, until)
    for start in candidates:
        is_first_of_month = start.astimezone(zone).day == 1
        if since <= start <= until and (unit != "Month" or is_first_of_month):
            yield start


def _days(zone: ZoneInfo, since: datetime, until: datetime) -> Iterator[datetime]:
    day = since.astimezone(zone).date()
    while day <= until.astimezone(zone).date():
        yield midnight(day, zone)
        day += _DAY


def _hours(zone: ZoneInfo, since: datetime, until: datetime) -> Iterator[datetime]:
    """Yield every full hour of the clock on the wall.

    Where that clock jumps over a full hour, the hour begins with the jump.
    """
    moment = since.replace(minute=0, second=0, microsecond=0)
    while moment <= until:
        shown, shown_before = (at.astimezone(zone) for at in (moment, moment - _HALF_HOUR))
        if shown.minute == 0 or shown.hour != shown_before.hour:
            yield moment
        moment += _HALF_HOUR
