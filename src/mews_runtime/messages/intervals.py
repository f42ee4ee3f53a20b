"""Longest time intervals, as ISO 8601 durations in whole months."""

import re
from calendar import monthrange
from datetime import MAXYEAR, UTC, datetime, timedelta
from functools import cache

_MONTHS = re.compile(r"P(\d+)M")


def exceeds(start: datetime, end: datetime, duration: str) -> bool:
    """Return whether an interval is longer than a duration."""
    # No month is shorter than 28 days: most intervals need no calendar.
    if end - start <= timedelta(days=28 * _months(duration)):
        return False
    return end > longest_end(start, duration)


def longest_end(start: datetime, duration: str) -> datetime:
    """Return the last end that an interval from `start` may have.

    The same day and time so many calendar months later, in UTC, or the last day of that month
    where it is shorter.
    """
    start = start.astimezone(UTC)
    years, month = divmod(start.month - 1 + _months(duration), 12)
    year = start.year + years
    if year > MAXYEAR:
        return datetime.max.replace(tzinfo=UTC)
    day = min(start.day, monthrange(year, month + 1)[1])
    return start.replace(year=year, month=month + 1, day=day)


@cache
def _months(duration: str) -> int:
    match = _MONTHS.fullmatch(duration)
    if match is None:
        message = f"{duration!r} is not a duration in whole months, such as P3M"
        raise ValueError(message)
    return int(match[1])
