"""Time units of a service: from local time to the UTC instants that Mews wants, and back.

A service is booked by the hour, the day or the month, in the time zone of its property. A unit
starts when the clocks there show its beginning or, where they skip that, right after the skip. Of
two midnights the first one counts; an hour that comes twice is two units.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import Final, Literal, TypeAlias, TypedDict, overload
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

TimeUnit: TypeAlias = Literal["hour", "day", "month"]
"""What a service is booked by."""

LONGEST: Final[Mapping[TimeUnit, int]] = {"hour": 367, "day": 367, "month": 60}
"""How many units one availability update may span, as `services/updateAvailability` documents."""

_YEARS: Final = range(2, 9999)
"""Of the very first and the very last year, Python does not have every local time in UTC."""


class Bounds(TypedDict):
    """The two properties by which operations name time units, the last one included."""

    first_time_unit_start_utc: datetime
    last_time_unit_start_utc: datetime


class Interval(TypedDict):
    """The two properties of a `TimeInterval`, whose end is not part of it."""

    start_utc: datetime
    end_utc: datetime


@dataclass(frozen=True, slots=True)
class Span:
    """Time units in a row, which `hour_units`, `day_units`, `month_units` and `spans` return.

    Its length is their number, and iteration yields the instants, in UTC, at which they start.

    Attributes:
        first_time_unit_start_utc: When the first unit starts, in UTC.
        last_time_unit_start_utc: When the last unit starts, in UTC. It is part of the span.
        unit: What the units are.
        zone: The time zone of the property.
    """

    first_time_unit_start_utc: datetime
    last_time_unit_start_utc: datetime
    unit: TimeUnit
    zone: ZoneInfo

    @property
    def bounds(self) -> Bounds:
        """The first and the last start, for `models.AvailabilityUpdate(**span.bounds, ...)`.

        Also for methods that take both: `services.get_availability(**span.bounds, ...)`.
        """
        return {
            "first_time_unit_start_utc": self.first_time_unit_start_utc,
            "last_time_unit_start_utc": self.last_time_unit_start_utc,
        }

    @property
    def interval(self) -> Interval:
        """From the start of the first unit to the end of the last, for filters by time.

        As in `reservations.get_all(scheduled_start_utc=models.TimeInterval(**day.interval))`.
        """
        return {"start_utc": self.first_time_unit_start_utc, "end_utc": _end(self)}

    def __iter__(self) -> Iterator[datetime]:
        return reversed(list(_backwards(self)))

    def __len__(self) -> int:
        return sum(1 for _ in _backwards(self))


def hour_units(first: datetime, last: datetime, zone: str | ZoneInfo) -> Span:
    """Return the hours from the one that `first` is in to the one that `last` is in.

    Both are aware, in any time zone. Hours start when it is a full hour in `zone`.

    Raises:
        TypeError: A datetime is naive, or an argument of another type.
        ValueError: Clocks skip one of the times, `last` is before `first`, there are more than 367
            hours, or the time zone is unknown.
    """
    return _sendable("hour", first, last, zone)


def day_units(first: date, last: date, zone: str | ZoneInfo) -> Span:
    """Return the days from `first` to `last`, both included.

    Days start at midnight in `zone`, so that their instants move with daylight saving.

    Raises:
        TypeError: An argument is of another type, such as a datetime.
        ValueError: The zone skipped a date altogether, `last` is before `first`, there are more
            than 367 days, or the time zone is unknown.
    """
    return _sendable("day", first, last, zone)


def month_units(first: date, last: date, zone: str | ZoneInfo) -> Span:
    """Return the months from the one that `first` is in to the one that `last` is in.

    Months start at midnight on the first in `zone`.

    Raises:
        TypeError: An argument is of another type, such as a datetime.
        ValueError: `last` is before `first`, there are more than 60 months, or the time zone is
            unknown.
    """
    return _sendable("month", first, last, zone)


@overload
def spans(
    unit: Literal["hour"], first: datetime, last: datetime, zone: str | ZoneInfo
) -> list[Span]: ...
@overload
def spans(
    unit: Literal["day", "month"], first: date, last: date, zone: str | ZoneInfo
) -> list[Span]: ...
def spans(unit: TimeUnit, first: date, last: date, zone: str | ZoneInfo) -> list[Span]:
    """Return any number of units as spans that one availability update may have, in order.

    Each has 367 hours, 367 days or 60 months, and the last one what is left. Prices have other
    limits: `rates/updatePrice` takes 100 hours or days, or 24 months.

    Raises:
        TypeError: As `hour_units`, `day_units` and `month_units`.
        ValueError: As they do, but for the length.
    """
    if unit not in LONGEST:
        message = f"unit is {unit!r}: expected one of {', '.join(map(repr, LONGEST))}"
        raise ValueError(message)
    whole, longest = _span(unit, first, last, zone), LONGEST[unit]
    starts = list(whole)
    parts = [starts[cut : cut + longest] for cut in range(0, len(starts), longest)]
    return [Span(part[0], part[-1], unit, whole.zone) for part in parts]


def hour_of(instant: datetime, zone: str | ZoneInfo) -> datetime:
    """Return when the hour started that an instant is in, in the time of the zone.

    Raises:
        TypeError: The datetime is naive, or an argument of another type.
        ValueError: Clocks skip that time, or the time zone is unknown.
    """
    place = _zone(zone)
    return _hour(_instant(instant, "instant"), place).astimezone(place)


def day_of(instant: datetime, zone: str | ZoneInfo) -> date:
    """Return the date in the zone at an instant. Raises what `hour_of` raises."""
    return _instant(instant, "instant").astimezone(_zone(zone)).date()


def month_of(instant: datetime, zone: str | ZoneInfo) -> date:
    """Return the first date of the month in the zone. Raises what `hour_of` raises."""
    return day_of(instant, zone).replace(day=1)


def _sendable(unit: TimeUnit, first: date, last: date, zone: str | ZoneInfo) -> Span:
    span, longest = _span(unit, first, last, zone), LONGEST[unit]
    # Who means "no end" by a late date does not wait for its days to be counted.
    if sum(1 for _ in islice(_backwards(span), longest + 1)) > longest:
        message = (
            f"{first} to {last} is more than {longest} {unit}s, the most that one availability "
            f"update may span: split it with spans({unit!r}, first, last, zone)"
        )
        raise ValueError(message)
    return span


def _span(unit: TimeUnit, first: date, last: date, zone: str | ZoneInfo) -> Span:
    place = _zone(zone)
    checked = _instant if unit == "hour" else _date
    since, until = checked(first, "first"), checked(last, "last")
    if until < since:
        message = f"last is {last}, which is before {first}: expected first and last in order"
        raise ValueError(message)
    return Span(_start(unit, since, place), _start(unit, until, place), unit, place)


def _backwards(span: Span) -> Iterator[datetime]:
    """Yield all starts from the last to the first, as no unit tells how long it is."""
    start = span.last_time_unit_start_utc
    while start > span.first_time_unit_start_utc:
        yield start
        before = (start - timedelta.resolution).astimezone(span.zone)
        point = before.astimezone(UTC) if span.unit == "hour" else before.date()
        start = _start(span.unit, point, span.zone)
    yield start


def _end(span: Span) -> datetime:
    """Return when the last unit ends, in UTC: where the next one starts."""
    last = span.last_time_unit_start_utc
    if span.unit == "hour":
        # Lord Howe puts its clocks back by half an hour, for which the same hour goes on. Chatham
        # does so at a quarter to four, which begins another one.
        minutes = range(15, 91, 15)
        following = (_hour(last + timedelta(minutes=later), span.zone) for later in minutes)
        return next(start for start in following if start > last)
    day = last.astimezone(span.zone).date()
    if span.unit == "month":
        return _midnight((day.replace(day=1) + timedelta(days=31)).replace(day=1), span.zone)
    return _midnight(day + timedelta(days=1), span.zone)


def _start(unit: TimeUnit, point: date, zone: ZoneInfo) -> datetime:
    """Return when the unit starts, in UTC, that a date is in or, for hours, an instant."""
    if isinstance(point, datetime):
        return _hour(point, zone)
    if unit == "month":
        return _midnight(point.replace(day=1), zone)
    start = _midnight(point, zone)
    if start.astimezone(zone).date() != point:
        message = f"{point} is no day in {zone}, which skipped it: expected one before or after it"
        raise ValueError(message)
    return start


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    reading = datetime.combine(day, time.min, zone)
    instant = reading.astimezone(UTC)
    if instant.astimezone(zone) == reading:
        return instant
    # Of a reading that is skipped, Python makes an instant before the skip with fold=1.
    return _change(reading.replace(fold=1).astimezone(UTC), instant, zone)


def _hour(instant: datetime, zone: ZoneInfo) -> datetime:
    local = instant.astimezone(zone)
    start = instant - (local - _full_hour(local))
    if start.astimezone(zone).utcoffset() == local.utcoffset():
        return start
    change = _change(start, instant, zone)
    before = change - timedelta(seconds=1)
    # Lord Howe puts its clocks back from 02:00 to 01:30: the same hour goes on.
    if _full_hour(before.astimezone(zone)) == _full_hour(change.astimezone(zone)):
        return _hour(before, zone)
    return change


def _change(early: datetime, late: datetime, zone: ZoneInfo) -> datetime:
    """Return when, after `early`, the offset from UTC became the one at `late`."""
    offset = late.astimezone(zone).utcoffset()

    def is_past(seconds: int) -> bool:
        return (early + timedelta(seconds=seconds)).astimezone(zone).utcoffset() == offset

    seconds = range((late - early) // timedelta(seconds=1))
    return early + timedelta(seconds=bisect_left(seconds, x=True, key=is_past))


def _full_hour(moment: datetime) -> datetime:
    return moment.replace(minute=0, second=0, microsecond=0)


def _zone(zone: object) -> ZoneInfo:
    if isinstance(zone, ZoneInfo):
        return zone
    if not isinstance(zone, str):
        message = f"zone is {zone!r}: expected a ZoneInfo or the IANA name of one"
        raise TypeError(message)
    try:
        return ZoneInfo(zone)
    except (ZoneInfoNotFoundError, OSError, ValueError) as error:
        message = (
            f"zone is {zone!r}, which this system does not know: expected an IANA name, such as "
            "'Europe/London'. If it is one, install the package tzdata (Windows has no time zones)"
        )
        raise ValueError(message) from error


def _date(day: object, name: str) -> date:
    if not isinstance(day, date) or isinstance(day, datetime):
        message = f"{name} is {day!r}: expected a date. Of an instant it is day_of(instant, zone)"
        raise TypeError(message)
    _check_year(day, name)
    return day


def _instant(moment: object, name: str) -> datetime:
    if not isinstance(moment, datetime) or moment.utcoffset() is None:
        message = f"{name} is {moment!r}: expected an aware datetime, which is one with a tzinfo"
        raise TypeError(message)
    _check_year(moment, name)
    # Subclasses may count finer: pandas has nanoseconds.
    moment = datetime.combine(moment.date(), moment.timetz())
    instant = moment.astimezone(UTC)
    shown = instant.astimezone(moment.tzinfo)
    if _full_hour(shown) != _full_hour(moment):
        message = f"{name} is {moment}, which clocks there skip: expected one like {shown}"
        raise ValueError(message)
    return instant


def _check_year(day: date, name: str) -> None:
    if day.year not in _YEARS:
        message = f"{name} is {day}: expected a year from {_YEARS[0]} to {_YEARS[-1]}"
        raise ValueError(message)
