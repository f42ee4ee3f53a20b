"""Time units start when the clocks of the property say so, whatever clocks do."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, partial
from itertools import pairwise
from typing import Any, Final, Literal, NamedTuple, TypeAlias, cast
from uuid import UUID
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mews_connector import models
from mews_runtime import time_units
from mews_runtime.time_units import (
    Span,
    day_of,
    day_units,
    hour_of,
    hour_units,
    month_of,
    month_units,
    spans,
)

SECOND, MINUTE, HOUR, DAY, WEEK = (
    timedelta(seconds=seconds) for seconds in (1, 60, 3600, 86_400, 604_800)
)
SINCE, UNTIL = datetime(2000, 1, 1, tzinfo=UTC), datetime(2030, 1, 1, tzinfo=UTC)
NAMES: Final = sorted(available_timezones())
Moment: TypeAlias = tuple[ZoneInfo, datetime]


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


def clock(text: str, zone: str, fold: Literal[0, 1] = 0) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone), fold=fold)


def day(text: str) -> date:
    return date.fromisoformat(text)


def dates(first: date, last: date) -> list[date]:
    return [first + days * DAY for days in range((last - first).days + 1)]


def calendar_of(zone: ZoneInfo, first: date, last: date) -> list[date]:
    skips = zone.key in {"Pacific/Apia", "Pacific/Fakaofo"}
    return [each for each in dates(first, last) if not skips or each != day("2011-12-30")]


def start_of_day(text: str, zone: str) -> datetime:
    (start,) = day_units(day(text), day(text), zone)
    return start


class Stretch(NamedTuple):
    """A time in which a zone keeps its offset from UTC."""

    since: datetime
    until: datetime
    offset: timedelta

    def shown(self, moment: datetime) -> datetime:
        return moment.replace(tzinfo=None) + self.offset

    def when(self, shown: datetime) -> datetime:
        return (shown - self.offset).replace(tzinfo=UTC)


def offset_of(zone: ZoneInfo, moment: datetime) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()


@cache
def stretches(zone: ZoneInfo) -> list[Stretch]:
    """Look at the clock once a week, and closer where it was changed."""
    weeks = [SINCE + week * WEEK for week in range(-1, (UNTIL - SINCE) // WEEK + 2)]
    offsets = [offset_of(zone, week) for week in weeks]
    changes = [weeks[0]]
    for (early, late), (before, after) in zip(pairwise(weeks), pairwise(offsets), strict=True):
        low, high = early, late
        while before != after and high - low > SECOND:
            middle = low + (high - low) // (2 * SECOND) * SECOND
            low, high = (low, middle) if offset_of(zone, middle) == after else (middle, high)
        if before != after:
            changes.append(high)
    ends = pairwise([*changes, weeks[-1]])
    return [Stretch(since, until, offset_of(zone, since)) for since, until in ends]


@st.composite
def moments(draw: st.DrawFn) -> Moment:
    """A zone and an instant, every other time within two days of a change of the clocks."""
    zone = ZoneInfo(draw(st.sampled_from(NAMES)))
    changes = [stretch.since for stretch in stretches(zone)[1:]]
    near_a_change = draw(st.booleans())
    if near_a_change and changes:
        return zone, draw(st.sampled_from(changes)) + draw(st.integers(-2880, 2880)) * MINUTE
    return zone, SINCE + draw(st.integers(0, (UNTIL - SINCE) // MINUTE)) * MINUTE


def first_minute_of(wanted: date, zone: ZoneInfo) -> datetime | None:
    """Watch the clock, minute by minute, until it shows a date."""
    noon = datetime.combine(wanted, time(12), UTC)
    minutes = (noon + minute * MINUTE for minute in range(-30 * 60, 30 * 60))
    return next((minute for minute in minutes if minute.astimezone(zone).date() == wanted), None)


def hours_seen(zone: ZoneInfo, since: datetime, until: datetime) -> Iterator[datetime]:
    """Watch the clock, minute by minute, for full hours and for other hours than just before."""
    shown = since.astimezone(zone)
    for minute in range(1, (until - since) // MINUTE + 1):
        before, shown = shown, (since + minute * MINUTE).astimezone(zone)
        if shown.minute == 0 or (before.date(), before.hour) != (shown.date(), shown.hour):
            yield since + minute * MINUTE


@given(moment=moments())
@example(moment=(ZoneInfo("America/St_Johns"), utc("2006-10-29T02:31Z")))
@example(moment=(ZoneInfo("Pacific/Apia"), utc("2011-12-30T12:00Z")))
def test_a_day_starts_when_the_clock_first_shows_its_date(moment: Moment) -> None:
    zone, near = moment
    for each in dates(near.date() - DAY, near.date() + DAY):
        start = first_minute_of(each, zone)
        if start is None:
            with pytest.raises(ValueError, match="skipped"):
                day_units(each, each, zone)
        else:
            assert day_units(each, each, zone) == Span(start, start, "day", zone)


@given(moment=moments())
@example(moment=(ZoneInfo("America/St_Johns"), utc("2006-10-29T02:31Z")))
@example(moment=(ZoneInfo("Australia/Lord_Howe"), utc("2020-04-04T15:00Z")))
@example(moment=(ZoneInfo("Antarctica/Troll"), utc("2020-10-25T01:00Z")))
def test_an_hour_starts_when_the_clock_shows_a_full_hour_or_skips_it(moment: Moment) -> None:
    zone, near = moment
    starts = list(hours_seen(zone, near - 4 * HOUR, near + 4 * HOUR))
    span = hour_units(starts[0], starts[-1], zone)
    assert list(span) == starts
    assert span == Span(starts[0], starts[-1], "hour", zone)


@given(moment=moments())
def test_a_month_starts_with_its_first_day(moment: Moment) -> None:
    zone, near = moment
    month = day_of(near, zone)
    start = first_minute_of(month.replace(day=1), zone)
    assert list(month_units(month, month, zone)) == [start]


@given(moment=moments())
def test_an_instant_belongs_to_the_unit_that_it_is_in(moment: Moment) -> None:
    zone, inside = moment
    local, hour = inside.astimezone(zone), hour_of(inside, zone)
    assert day_of(inside, zone) == local.date()
    assert month_of(inside, zone) == local.date().replace(day=1)
    assert (hour.tzinfo, hour.date(), hour.hour) == (zone, local.date(), local.hour)
    assert list(hour_units(inside, inside, zone)) == [hour.astimezone(UTC)]


@given(moment=moments(), days=st.integers(0, 366))
@example(moment=(ZoneInfo("Pacific/Apia"), utc("2011-06-01T00:00Z")), days=366)
def test_days_there_and_back_are_those_of_the_calendar(moment: Moment, days: int) -> None:
    zone, near = moment
    first = day_of(near, zone)
    calendar = calendar_of(zone, first, first + days * DAY)
    span = day_units(calendar[0], calendar[-1], zone)
    assert [day_of(start, zone) for start in span] == calendar
    assert_is_in_order(span, len(calendar))


@given(moment=moments(), months=st.integers(1, 60))
def test_months_there_and_back_are_those_of_the_calendar(moment: Moment, months: int) -> None:
    zone, near = moment
    first = day_of(near, zone)
    count = first.year * 12 + first.month - 1
    calendar = [date(month // 12, month % 12 + 1, 1) for month in range(count, count + months)]
    span = month_units(first, max(first, calendar[-1]), zone)
    assert [month_of(start, zone) for start in span] == calendar
    assert_is_in_order(span, months)


@given(moment=moments(), hours=st.integers(0, 300))
def test_hours_there_and_back_are_the_same(moment: Moment, hours: int) -> None:
    zone, near = moment
    span = hour_units(near, near + hours * HOUR, zone)
    local = [hour_of(start, zone) for start in span]
    assert hour_units(local[0], local[-1], zone) == span
    assert [hour.astimezone(UTC) for hour in local] == list(span)
    assert_is_in_order(span, len(local))


def assert_is_in_order(span: Span, count: int) -> None:
    starts = list(span)
    assert len(span) == len(starts) == count
    assert starts == sorted(set(starts))
    assert {start.tzinfo for start in starts} == {UTC}
    assert starts[0] == span.first_time_unit_start_utc
    assert starts[-1] == span.last_time_unit_start_utc


def first_in(near: list[Stretch], wanted: date) -> datetime | None:
    """Compute from offsets alone when a date first comes up."""
    starts = [
        (stretch, max(stretch.since, stretch.when(datetime.combine(wanted, time()))))
        for stretch in near
    ]
    return next(
        (
            start
            for stretch, start in starts
            if start < stretch.until and stretch.shown(start).date() == wanted
        ),
        None,
    )


def hours_in(before: Stretch, after: Stretch) -> list[datetime]:
    """Compute from offsets alone which hours start around the change from one to the other."""
    change = after.since
    was, is_now = (
        stretch.shown(moment).replace(minute=0, second=0, microsecond=0)
        for stretch, moment in ((before, change - SECOND), (after, change))
    )
    early = {before.when(was - hours * HOUR) for hours in range(3)}
    late = {after.when(is_now + hours * HOUR) for hours in range(3)}
    return sorted(
        {start for start in early if start < change}
        | {start for start in late if start >= change}
        | ({change} if was != is_now else set())
    )


@pytest.mark.only_in_ci
def test_units_are_right_at_every_change_of_every_clock_in_thirty_years() -> None:
    # Most zones are others under another name.
    zones = {tuple(stretches(zone)): zone for zone in map(ZoneInfo, NAMES)}
    for around, zone in zones.items():
        for index, (before, after) in enumerate(pairwise(around)):
            near = list(around[max(index - 1, 0) : index + 3])
            today = after.shown(after.since).date()
            days = dates(today - 2 * DAY, today + DAY)
            starts = [start for each in days if (start := first_in(near, each))]
            assert list(day_units(days[0], days[-1], zone)) == starts
            hours = hours_in(before, after)
            assert list(hour_units(hours[0], hours[-1], zone)) == hours
            for month in [each for each in days if each.day == 1]:
                assert [*month_units(month, month, zone)] == [first_in(near, month)]


@pytest.mark.parametrize(
    ("zone", "date_", "start"),
    [
        # At local midnight,
        ("Europe/London", "2020-10-06", "2020-10-05T23:00Z"),
        ("Europe/London", "2020-12-06", "2020-12-06T00:00Z"),
        ("Asia/Kolkata", "2020-10-06", "2020-10-05T18:30Z"),
        ("America/St_Johns", "2020-10-06", "2020-10-06T02:30Z"),
        ("Africa/Monrovia", "1971-06-01", "1971-06-01T00:44:30Z"),
        # or without one at the first instant,
        ("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00Z"),
        ("Asia/Beirut", "2022-03-27", "2022-03-26T22:00Z"),
        ("Africa/Cairo", "2024-04-26", "2024-04-25T22:00Z"),
        ("Asia/Gaza", "2020-03-28", "2020-03-27T22:00Z"),
        ("America/Toronto", "1919-03-31", "1919-03-31T04:30Z"),
        ("Pacific/Apia", "2011-12-31", "2011-12-30T10:00Z"),
        # and with two of them at the first.
        ("America/Havana", "2020-11-01", "2020-11-01T04:00Z"),
        ("Asia/Gaza", "2020-10-24", "2020-10-23T21:00Z"),
        ("America/St_Johns", "2006-10-29", "2006-10-29T02:30Z"),
        ("America/Juneau", "1867-10-18", "1867-10-17T08:57:41Z"),
    ],
)
def test_a_day_starts_at_its_first_midnight_or_instant(zone: str, date_: str, start: str) -> None:
    found = start_of_day(date_, zone)
    assert (found, found.tzinfo) == (utc(start), UTC)


def test_an_hour_or_a_month_starts_at_its_first_instant_too() -> None:
    hour = hour_of(utc("1971-06-01T00:44:29Z"), "Africa/Monrovia")
    assert hour == clock("1971-05-31T23:00", "Africa/Monrovia")
    (start,) = month_units(day("2014-08-31"), day("2014-08-31"), "Africa/Cairo")
    assert start == utc("2014-07-31T22:00Z")


def test_a_day_that_a_zone_skipped_is_none() -> None:
    with pytest.raises(ValueError, match="2011-12-30 is no day in Pacific/Apia, which skipped it"):
        day_units(day("2011-12-30"), day("2012-01-02"), "Pacific/Apia")
    assert len(day_units(day("2011-12-29"), day("2011-12-31"), "Pacific/Apia")) == 2
    assert len(month_units(day("2011-12-30"), day("2011-12-30"), "Pacific/Apia")) == 1


@pytest.mark.parametrize(
    ("zone", "date_", "count"),
    [
        ("Europe/London", "2020-03-28", 24),
        ("Europe/London", "2020-03-29", 23),
        ("Europe/London", "2020-10-25", 25),
        ("Africa/Cairo", "2024-04-26", 23),
        ("Africa/Cairo", "2024-10-31", 25),
        ("Antarctica/Troll", "2020-03-29", 22),
        ("Antarctica/Troll", "2020-10-25", 26),
        ("Asia/Kolkata", "2020-10-25", 24),
        ("Australia/Lord_Howe", "2020-04-05", 24),
        ("Australia/Lord_Howe", "2020-10-04", 24),
    ],
)
def test_a_day_has_as_many_hours_as_its_clocks_show(zone: str, date_: str, count: int) -> None:
    end = start_of_day((day(date_) + DAY).isoformat(), zone)
    assert len(hour_units(start_of_day(date_, zone), end - MINUTE, zone)) == count


def test_an_hour_that_comes_twice_is_two_units() -> None:
    both = [clock("2020-10-25T01:30", "Europe/London", fold) for fold in (0, 1)]
    starts = [utc("2020-10-25T00:00Z"), utc("2020-10-25T01:00Z")]
    assert [*hour_units(both[0], both[1], "Europe/London")] == starts
    assert [hour_of(moment, "Europe/London").fold for moment in both] == [0, 1]


def test_the_half_hours_of_lord_howe_make_a_longer_and_a_shorter_hour() -> None:
    zone = "Australia/Lord_Howe"
    hours = [("2020-04-04T14:00Z", "2020-04-04T15:30Z"), ("2020-10-03T15:30Z", "2020-10-03T16:00Z")]
    for first, last in hours:
        assert [*hour_units(utc(first), utc(last), zone)] == [utc(first), utc(last)]
    # An hour of which the beginning is skipped has its name.
    two = clock("2020-10-04T02:00", zone)
    assert [*hour_units(two, two, zone)] == [utc("2020-10-03T15:30Z")]


def test_an_hour_that_is_skipped_is_none() -> None:
    skipped = clock("2020-03-29T01:30", "Europe/London")
    for call in (hour_of, day_of, month_of):
        with pytest.raises(ValueError, match=r"skip: expected one like 2020-03-29 02:30:00\+01:00"):
            call(skipped, "UTC")
    with pytest.raises(ValueError, match=r"last is 2020-03-29 01:30:00\+00:00, which clocks there"):
        hour_units(utc("2020-03-29T00:00Z"), skipped, "Europe/London")


def test_hours_may_be_named_in_any_zone() -> None:
    first, last = clock("2020-06-01T09:00", "Asia/Tokyo"), clock("2020-06-01T09:00", "Asia/Kolkata")
    span = hour_units(first, last, "Asia/Kolkata")
    assert [hour_of(start, "Asia/Kolkata").hour for start in span] == [5, 6, 7, 8, 9]


def test_starts_are_plain_datetimes_whatever_was_passed() -> None:
    class Stamp(datetime):
        pass

    moment = Stamp(2020, 6, 1, 12, 30, tzinfo=UTC)
    span = hour_units(moment, moment, "Europe/London")
    assert type(span.first_time_unit_start_utc) is datetime
    assert type(hour_of(moment, "Europe/London")) is datetime


@pytest.mark.parametrize("zone", ["Europe/London", "Asia/Kathmandu", "UTC"])
def test_the_longest_span_may_be_sent_and_one_unit_more_may_not(zone: str) -> None:
    first, day_ = utc("2020-03-01T12:00Z"), day("2020-01-15")
    assert len(hour_units(first, first + 366 * HOUR, zone)) == 367
    assert len(day_units(day_, day_ + 366 * DAY, zone)) == 367
    assert len(month_units(day_, day("2024-12-31"), zone)) == 60
    with pytest.raises(ValueError, match="is more than 367 hours, the most that one availability"):
        hour_units(first, first + 367 * HOUR, zone)
    with pytest.raises(ValueError, match="2020-01-15 to 2021-01-16 is more than 367 days, the"):
        day_units(day_, day_ + 367 * DAY, zone)
    with pytest.raises(ValueError, match=r"60 months, .* split it with spans\('month', first, "):
        month_units(day_, day("2025-01-01"), zone)


def test_a_skipped_day_does_not_count_towards_the_longest_span() -> None:
    first = day("2011-06-01")
    assert len(day_units(first, first + 367 * DAY, "Pacific/Apia")) == 367
    with pytest.raises(ValueError, match="is more than 367 days"):
        day_units(first, first + 368 * DAY, "Pacific/Apia")


def test_spans_are_as_long_as_can_be_sent_and_the_last_is_the_rest() -> None:
    zone = ZoneInfo("Europe/London")
    assert spans("day", day("2024-01-01"), day("2025-01-03"), zone) == [
        Span(utc("2024-01-01T00:00Z"), utc("2025-01-01T00:00Z"), "day", zone),
        Span(utc("2025-01-02T00:00Z"), utc("2025-01-03T00:00Z"), "day", zone),
    ]
    assert spans("month", day("2024-06-12"), day("2024-07-01"), zone) == [
        Span(utc("2024-05-31T23:00Z"), utc("2024-06-30T23:00Z"), "month", zone)
    ]


@given(moment=moments(), count=st.integers(1, 800))
@example(moment=(ZoneInfo("Europe/London"), SINCE), count=2 * 367)
def test_spans_have_every_day_once_in_order(moment: Moment, count: int) -> None:
    zone, near = moment
    first = day_of(near, zone)
    calendar = calendar_of(zone, first, first + (count - 1) * DAY)
    parts = spans("day", calendar[0], calendar[-1], zone)
    assert [day_of(start, zone) for part in parts for start in part] == calendar
    assert_are_cut_well(parts)


@given(moment=moments(), count=st.integers(1, 800))
def test_spans_have_every_hour_once_in_order(moment: Moment, count: int) -> None:
    zone, near = moment
    parts = spans("hour", near, near + (count - 1) * HOUR, zone)
    starts = [start for part in parts for start in part]
    assert starts[0] == hour_of(near, zone).astimezone(UTC)
    assert starts[-1] == hour_of(near + (count - 1) * HOUR, zone).astimezone(UTC)
    assert all(early < late <= early + 2 * HOUR for early, late in pairwise(starts))
    assert_are_cut_well(parts)


@given(moment=moments(), count=st.integers(1, 300))
def test_spans_have_every_month_once_in_order(moment: Moment, count: int) -> None:
    zone, near = moment
    first = day_of(near, zone)
    last = max(first, first.replace(day=1) + (count - 1) * 31 * DAY)
    parts = spans("month", first, last, zone)
    months = [month_of(start, zone) for part in parts for start in part]
    assert months == sorted({each.replace(day=1) for each in dates(first, last)})
    assert_are_cut_well(parts)


def assert_are_cut_well(parts: list[Span]) -> None:
    longest = time_units.LONGEST[parts[0].unit]
    *full, rest = map(len, parts)
    assert full == [longest] * len(full)
    assert rest <= longest


@given(moment=moments())
@example(moment=(ZoneInfo("Australia/Lord_Howe"), utc("2020-04-04T14:30Z")))
@example(moment=(ZoneInfo("Australia/Lord_Howe"), utc("2020-10-03T15:30Z")))
@example(moment=(ZoneInfo("Pacific/Apia"), utc("2011-12-30T09:00Z")))
@example(moment=(ZoneInfo("Pacific/Chatham"), utc("2000-03-18T13:59Z")))
@example(moment=(ZoneInfo("Pacific/Chatham"), utc("2026-09-26T13:59Z")))
def test_the_interval_of_a_unit_ends_where_the_next_one_starts(moment: Moment) -> None:
    zone, near = moment
    today, month = day_of(near, zone), month_of(near, zone)
    calendar = calendar_of(zone, today, today + 2 * DAY)
    for one, several in (
        (hour_units(near, near, zone), hour_units(near, near + 2 * HOUR, zone)),
        (day_units(today, today, zone), day_units(today, calendar[1], zone)),
        (month_units(month, month, zone), month_units(month, month + 31 * DAY, zone)),
    ):
        first, following, *_ = several
        assert one.interval == {"start_utc": first, "end_utc": following}
    assert models.TimeInterval(**one.interval).end_utc == following


def test_a_span_is_what_an_availability_update_takes() -> None:
    span = day_units(day("2020-10-06"), day("2020-10-07"), "Europe/London")
    update = models.AvailabilityUpdate(
        **span.bounds,
        resource_category_id=UUID(int=1),
        unit_count_adjustment=6,
    )
    assert update.to_dict() | {"ResourceCategoryId": "", "UnitCountAdjustment": {}} == {
        "FirstTimeUnitStartUtc": "2020-10-05T23:00:00Z",
        "LastTimeUnitStartUtc": "2020-10-06T23:00:00Z",
        "ResourceCategoryId": "",
        "UnitCountAdjustment": {},
    }


def test_a_zone_may_be_named() -> None:
    first, last = day("2020-10-06"), day("2020-10-07")
    by_name = day_units(first, last, "Europe/London")
    assert by_name == day_units(first, last, ZoneInfo("Europe/London"))


# What is refused

OCTOBER: Final = day("2020-10-06")
NOT_A_DATE = r"{} is .*: expected a date\. Of an instant it is day_"
NOT_AWARE = r"{} is .*: expected an aware datetime"
WRONG_VALUES: dict[str, Callable[[], object]] = {
    **{
        rf"expected an IANA name, .* install the package tzdata|{number}": partial(
            day_units, OCTOBER, OCTOBER, zone
        )
        for number, zone in enumerate(
            ("", "Europe/Lodnon", "../London", "/etc/localtime", "Europe")
        )
    },
    "last is 2020-10-05, which is before 2020-10-06": partial(
        day_units, OCTOBER, OCTOBER - DAY, "UTC"
    ),
    "last is 2020-10-30, which is before 2020-10-31": partial(
        month_units, day("2020-10-31"), day("2020-10-30"), "UTC"
    ),
    r"last is 2020-10-06 12:15:00\+00:00, which is before": partial(
        hour_units, utc("2020-10-06T12:16Z"), utc("2020-10-06T12:15Z"), "UTC"
    ),
    "last is 9999-12-31: expected a year from 2 to 9998": partial(
        month_units, OCTOBER, date.max, "UTC"
    ),
    r"instant is 0001-01-01 .*: expected a year from 2 to": partial(
        hour_of, datetime.min.replace(tzinfo=UTC), "UTC"
    ),
    "0002-01-01 to 9998-12-31 is more than 367 days": partial(
        day_units, day("0002-01-01"), day("9998-12-31"), "UTC"
    ),
    "is 'week': expected one of 'hour', 'day', 'month'": partial(
        spans, cast("Any", "week"), OCTOBER, OCTOBER, "UTC"
    ),
}


@pytest.mark.parametrize("said", WRONG_VALUES)
def test_what_is_out_of_bounds_is_refused(said: str) -> None:
    with pytest.raises(ValueError, match=said.partition("|")[0]):
        WRONG_VALUES[said]()


@pytest.mark.parametrize("got", [utc("2020-10-06T12:00Z"), "2020-10-06", None])
def test_days_and_months_are_named_by_dates(got: Any) -> None:
    with pytest.raises(TypeError, match=NOT_A_DATE.format("first")):
        day_units(got, OCTOBER, "UTC")
    with pytest.raises(TypeError, match=NOT_A_DATE.format("last")):
        month_units(OCTOBER, got, "UTC")


@pytest.mark.parametrize("got", [datetime.fromisoformat("2020-10-06"), OCTOBER, "now"])
def test_instants_and_hours_are_aware(got: Any) -> None:
    with pytest.raises(TypeError, match=NOT_AWARE.format("last")):
        hour_units(SINCE, got, "UTC")
    for call in (hour_of, day_of, month_of):
        with pytest.raises(TypeError, match=NOT_AWARE.format("instant")):
            call(got, "UTC")


def test_a_zone_is_no_offset() -> None:
    with pytest.raises(TypeError, match=r"zone is datetime\.timezone\.utc: expected a ZoneInfo or"):
        day_of(SINCE, cast("Any", UTC))
