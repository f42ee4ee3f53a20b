"""Longest intervals, as ISO 8601 durations in whole months, days or hours."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import MAXYEAR, UTC, date, datetime, timedelta
from functools import cache
from typing import Any, TypeVar, cast

from msgspec import structs

from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import FAILURES, plain

MomentT = TypeVar("MomentT", bound=date)

_DURATION = re.compile(r"P(?:(?P<months>\d+)M|(?P<days>\d+)D|T(?P<hours>\d+)H)")
_DAY = timedelta(days=1)
_INTERVALS = {("start_utc", "end_utc"), ("start", "end")}
"""The attributes of intervals: of times, and of dates."""


def too_long(interval: object, duration: str) -> timedelta | None:
    """Return how long an interval is that is longer than a duration, and None for what is not."""
    ends = _ends(interval) if isinstance(interval, Model) else None
    return ends[1] - ends[0] if ends and exceeds(*ends, duration) else None


def backwards(checked: object, given: object) -> str | None:
    """Return the ends of an interval that ends before it starts, in words, or None.

    Args:
        checked: What a request holds, which may be an interval.
        given: The same as the caller has passed it.
    """
    if not isinstance(checked, Model) or checked.__struct_fields__ not in _INTERVALS:
        return None
    start, end = _values(checked)
    if start <= end:
        return None
    ends = f"{start.isoformat()} to {end.isoformat()}".replace("+00:00", "Z")
    match _values(given) if isinstance(given, Model) else ():
        # Python compares two times of one zone by what its clocks show.
        case datetime(tzinfo=zone) as first, datetime() as last if (
            zone is last.tzinfo and first <= last
        ):
            return f"{ends}, since the clocks of {zone} change between the two"
        case _:
            return ends


def _values(interval: Model) -> tuple[Any, ...]:
    return tuple(getattr(interval, name) for name in interval.__struct_fields__)


def exceeds(start: MomentT, end: MomentT, duration: str) -> bool:
    """Return whether it is longer than a duration from `start` to `end`, which is outside."""
    months, fixed = _parts(duration)
    # No month is shorter than 28 days: most intervals need no calendar.
    if end - start <= (fixed or timedelta(days=28 * months)):
        return False
    return end > longest_end(start, duration)


def windows(interval: Model, duration: str) -> Iterator[Model]:
    """Yield the parts of an interval, each as long as may be, that meet and do not overlap."""
    ends = _ends(interval)
    if ends is None:
        return
    (start, end), (first, last) = ends, interval.__struct_fields__
    while start < end:
        until = min(longest_end(start, duration), end)
        inside = until if isinstance(until, datetime) else until - _DAY
        yield structs.replace(interval, **{first: start, last: inside})
        start = until


def longest_end(start: MomentT, duration: str) -> MomentT:
    """Return the last end that an interval from `start` may have, which is outside of it.

    Months are calendar months: the same day and time of the last of them, in UTC, or its last day
    where it is shorter.
    """
    if isinstance(start, datetime):
        start = start.astimezone(UTC)
    months, fixed = _parts(duration)
    try:
        if fixed is not None:
            return start + fixed
    except OverflowError:
        return _end_of_time(start)
    years, month = divmod(start.month - 1 + months, 12)
    year = start.year + years
    if year > MAXYEAR:
        return _end_of_time(start)
    day = min(start.day, monthrange(year, month + 1)[1])
    return start.replace(year=year, month=month + 1, day=day)


def _end_of_time(start: MomentT) -> MomentT:
    last = datetime.max.replace(tzinfo=UTC) if isinstance(start, datetime) else date.max
    return cast("MomentT", last)


def _ends(interval: Model) -> tuple[date, date] | None:
    """Return start and end of an interval, the end outside, or None if the request is refused.

    A time is given in UTC. Of two dates both are inside.
    """
    try:
        start, end = (plain(getattr(interval, name)) for name in interval.__struct_fields__)
        if isinstance(start, datetime) and isinstance(end, datetime):
            is_aware = start.utcoffset() is not None and end.utcoffset() is not None
            return (start.astimezone(UTC), end.astimezone(UTC)) if is_aware else None
        if type(start) is date and type(end) is date:
            return start, end + _DAY
    except FAILURES:
        pass
    return None


@cache
def _parts(duration: str) -> tuple[int, timedelta | None]:
    match = _DURATION.fullmatch(duration)
    if match is None:
        message = f"{duration!r} is not a duration in whole months, days or hours, such as P3M"
        raise ValueError(message)
    if match["months"]:
        return int(match["months"]), None
    return 0, timedelta(days=int(match["days"] or 0), hours=int(match["hours"] or 0))
