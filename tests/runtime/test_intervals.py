"""The longest interval is so many calendar months, days or hours."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_runtime.messages.intervals import longest_end

FIRST = datetime(1900, 1, 1, tzinfo=UTC)
MOMENTS = st.integers(0, 80 * 365 * 24 * 60).map(lambda minutes: FIRST + timedelta(0, 60 * minutes))


@pytest.mark.parametrize(
    ("start", "duration", "end"),
    [
        ("2024-06-15T12:00:00Z", "P3M", "2024-09-15T12:00:00Z"),
        ("2024-11-15T00:00:00Z", "P3M", "2025-02-15T00:00:00Z"),
        ("2023-11-30T00:00:00Z", "P3M", "2024-02-29T00:00:00Z"),
        ("2024-11-30T00:00:00Z", "P3M", "2025-02-28T00:00:00Z"),
        ("2024-12-31T23:59:59Z", "P60M", "2029-12-31T23:59:59Z"),
        ("2024-05-31T00:00:00Z", "P1M", "2024-06-30T00:00:00Z"),
        ("2024-07-01T00:30:00+02:00", "P1M", "2024-07-30T22:30:00Z"),
        ("2024-02-28T12:00:00Z", "P2D", "2024-03-01T12:00:00Z"),
        ("2024-03-31T01:30:00+01:00", "PT100H", "2024-04-04T04:30:00Z"),
        ("9999-12-31T00:00:00Z", "PT24H", "9999-12-31T23:59:59.999999Z"),
        ("9999-09-30T00:00:00Z", "P3M", "9999-12-30T00:00:00Z"),
        ("9999-10-01T00:00:00Z", "P3M", "9999-12-31T23:59:59.999999Z"),
    ],
)
def test_the_end_is_that_much_later(start: str, duration: str, end: str) -> None:
    found = longest_end(datetime.fromisoformat(start), duration)
    assert found == datetime.fromisoformat(end)


@pytest.mark.parametrize(
    ("duration", "end"),
    [("P1M", "2024-02-29"), ("P3M", "2024-04-30"), ("P10D", "2024-02-10"), ("P9999999D", None)],
)
def test_dates_have_a_date_at_the_end(duration: str, end: str | None) -> None:
    expected = date.fromisoformat(end) if end else date.max
    assert longest_end(date(2024, 1, 31), duration) == expected


@given(start=MOMENTS, months=st.integers(0, 60), hours=st.integers(-23, 23))
def test_the_same_instant_has_the_same_end(start: datetime, months: int, hours: int) -> None:
    elsewhere = start.astimezone(timezone(timedelta(hours=hours)))
    end = longest_end(elsewhere, f"P{months}M")
    assert end == longest_end(start, f"P{months}M")
    assert 28 * months <= (end - start).days <= 31 * months
    assert end.tzinfo is UTC


@pytest.mark.parametrize("duration", ["", "P3Y", "3M", "P3M1D", "PT3M", "P-3M", "P3H", "P1DT1H"])
def test_a_duration_is_in_whole_months_days_or_hours(duration: str) -> None:
    with pytest.raises(ValueError, match="not a duration in whole months, days or hours, such as"):
        longest_end(datetime(2024, 6, 1, tzinfo=UTC), duration)
