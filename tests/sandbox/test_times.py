"""Days, hours and months as a property has them, also where its clocks change; and durations."""

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from mews_sandbox.hotel.durations import Duration
from mews_sandbox.hotel.moments import calendar, moment
from mews_sandbox.hotel.times import TimeUnit, next_unit, start_of_unit, units

BEGINNING, END = "0001-01-01T00:00", "9999-12-31T23:59:59.999999"


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("zone", "unit", "moment", "start"),
    [
        ("Europe/London", "Hour", "2024-06-12T12:34:56.789+00:00", "2024-06-12T12:00+00:00"),
        ("Asia/Kolkata", "Hour", "2024-06-12T12:34:56+00:00", "2024-06-12T12:30+00:00"),
        ("Europe/London", "Day", "2024-06-12T12:34:56+00:00", "2024-06-11T23:00+00:00"),
        ("Europe/London", "Day", "2024-06-11T23:00+00:00", "2024-06-11T23:00+00:00"),
        ("Europe/London", "Month", "2024-06-12T12:34:56+00:00", "2024-05-31T23:00+00:00"),
        ("America/Havana", "Day", "2024-11-03T15:00+00:00", "2024-11-03T04:00+00:00"),
        ("America/Havana", "Day", "2024-11-03T05:30+00:00", "2024-11-03T04:00+00:00"),
        ("Europe/London", "Hour", "2024-10-27T01:30+00:00", "2024-10-27T01:00+00:00"),
        ("Europe/London", "Hour", "2024-10-27T00:30+00:00", "2024-10-27T00:00+00:00"),
    ],
)
def test_a_unit_starts_as_the_clocks_of_the_zone_show_it(
    zone: str, unit: str, moment: str, start: str
) -> None:
    found = start_of_unit(utc(moment), TimeUnit(unit), ZoneInfo(zone))
    assert found == utc(start)
    assert found.tzinfo is UTC


@pytest.mark.parametrize(
    ("zone", "unit", "start", "following"),
    [
        ("Europe/London", "Hour", "2024-10-27T00:00+00:00", "2024-10-27T01:00+00:00"),
        ("Australia/Lord_Howe", "Hour", "2024-04-06T14:00+00:00", "2024-04-06T15:30+00:00"),
        ("Europe/London", "Day", "2024-10-26T23:00+00:00", "2024-10-28T00:00+00:00"),
        ("Europe/London", "Day", "2024-03-31T00:00+00:00", "2024-03-31T23:00+00:00"),
        ("Europe/London", "Month", "2024-01-01T00:00+00:00", "2024-02-01T00:00+00:00"),
        ("Europe/London", "Month", "2024-02-01T00:00+00:00", "2024-03-01T00:00+00:00"),
        ("Europe/London", "Month", "2024-11-01T00:00+00:00", "2024-12-01T00:00+00:00"),
        ("Europe/London", "Month", "2024-12-01T00:00+00:00", "2025-01-01T00:00+00:00"),
    ],
)
def test_the_next_unit_follows_without_a_gap(
    zone: str, unit: str, start: str, following: str
) -> None:
    assert next_unit(utc(start), TimeUnit(unit), ZoneInfo(zone)) == utc(following)


@pytest.mark.parametrize(
    ("zone", "unit", "first", "last", "starts"),
    [
        # The units that the ends are in, and all between; one that starts as it ends is part of it.
        ("Europe/London", "Day", "01T12:00", "03T12:00", ["31T23:00", "01T23:00", "02T23:00"]),
        ("UTC", "Hour", "01T12:00", "01T13:00", ["01T12:00", "01T13:00"]),
    ],
)
def test_the_units_of_an_interval_are_those_that_it_has_a_part_of(
    zone: str, unit: str, first: str, last: str, starts: list[str]
) -> None:
    begin, end = (utc(f"2024-06-{text}+00:00") for text in (first, last))
    found = units(begin, end, TimeUnit(unit), ZoneInfo(zone))
    assert [start.isoformat()[8:16] for start in found] == starts


@pytest.mark.parametrize(
    ("text", "said", "written", "moved"),
    [
        # Nobody counts seconds in words. Years are 12 months, and weeks 7 days.
        (
            "P1Y2M3W4DT5H6M7.5S",
            "14 months and 25 days and 5 hours and 6 minutes",
            "P14M25DT5H6M7.5S",
            ("2023-01-06T06:53:52.500000", "2025-06-25T17:06:07.500000"),
        ),
        ("-P1D", "1 day", "-P0M1DT0H0M0S", ("2024-04-01T12:00", "2024-03-30T12:00")),
        ("-P2M", "2 months", "-P2M0DT0H0M0S", ("2024-05-31T12:00", "2024-01-31T12:00")),
        # The last day of a month that is shorter.
        ("+P1M", "1 month", "P1M0DT0H0M0S", ("2024-02-29T12:00", "2024-04-30T12:00")),
        ("P10M", "10 months", "P10M0DT0H0M0S", ("2023-05-31T12:00", "2025-01-31T12:00")),
        ("PT60M1S", "1 hour", "P0M0DT1H0M1S", ("2024-03-31T10:59:59", "2024-03-31T13:00:01")),
        (
            "PT1501M",
            "1 day and 1 hour and 1 minute",
            "P0M1DT1H1M0S",
            ("2024-03-30T10:59", "2024-04-01T13:01"),
        ),
        ("P0D", "no time", "P0M0DT0H0M0S", ("2024-03-31T12:00", "2024-03-31T12:00")),
        # Before the first moment of the calendar is the first one, and behind the last the last.
        ("P9000Y", "108000 months", "P108000M0DT0H0M0S", (BEGINNING, END)),
        ("-P3000000D", "3000000 days", "-P0M3000000DT0H0M0S", (END, BEGINNING)),
    ],
)
def test_a_duration_is_said_written_and_counted_from_an_instant(
    text: str, said: str, written: str, moved: tuple[str, str]
) -> None:
    duration, at = Duration.read(text), utc("2024-03-31T12:00+00:00")
    assert (str(duration), duration.wire()) == (said, written)
    assert duration.is_negative is text.startswith("-")
    found = duration.before(at), duration.after(at)
    assert found == tuple(utc(f"{each}+00:00") for each in moved)


def test_the_first_and_the_last_month_of_the_calendar_are_reached() -> None:
    year = Duration.read("P9998Y")
    assert year.before(utc("9999-01-01T00:00+00:00")) == utc("0001-01-01T00:00+00:00")
    assert year.after(utc("0001-12-31T00:00+00:00")) == utc("9999-12-31T00:00+00:00")


@pytest.mark.parametrize("text", ["", "P", "PT", "1D", "P1H", "PT1D", "P1.5D", "p1d", "P1D "])
def test_what_is_no_duration_is_told_so(text: str) -> None:
    told = f"{text!r} is not an ISO 8601 duration, such as P0M2DT0H0M0S"
    with pytest.raises(ValueError, match=f"^{re.escape(told)}$"):
        Duration.read(text)
    with pytest.raises(ValueError, match=r"^'P1000000000D' is longer than the calendar$"):
        Duration.read("P1000000000D")


@pytest.mark.parametrize(
    ("written", "instant", "date"),
    [
        # It is 13:00 of 12 June in London, which is an hour ahead of UTC.
        (0, "2024-06-11T23:00:00Z", "2024-06-12"),
        ("-1", "2024-06-10T23:00:00Z", "2024-06-11"),
        ("+2 15:30", "2024-06-14T14:30:00Z", "2024-06-14"),
        ("200 9:05", "2024-12-29T09:05:00Z", "2024-12-29"),
        (36525, "2124-06-12T23:00:00Z", "2124-06-13"),
        ("2024-12-01 00:30", "2024-12-01T00:30:00Z", None),
        ("1800-01-01", "1800-01-01T00:01:15Z", None),
        *((wrong, None, None) for wrong in (36526, "-36526", True, None, 1.5, "1 24:00", "1 0:60")),
        *((wrong, None, None) for wrong in ("1799-12-31", "9800-01-01", "2024-02-30", "1 9", "x")),
    ],
)
def test_a_moment_is_told_from_today_by_the_clock_of_the_property(
    written: object, instant: str | None, date: str | None
) -> None:
    now, zone = utc("2024-06-12T12:00+00:00"), ZoneInfo("Europe/London")
    at, day = moment(written, zone), calendar(written, zone)
    assert (at and at.wire(now), day and day.wire(now)) == (instant, date)
