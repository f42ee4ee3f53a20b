"""Days, hours and months as a property has them, also where its clocks change."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from mews_sandbox.hotel.times import TimeUnit, next_unit, start_of_unit, units


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
