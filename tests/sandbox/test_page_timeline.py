"""Blocks and reservations over days: where bars begin, end and lie, and what is left out."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_sandbox import Sandbox
from mews_sandbox.page.timeline import Bar, Days, Line, in_lanes, lines
from mews_sandbox.sandbox import Present
from tests.sandbox.calls import added, block, delete
from tests.sandbox.hotels import id_of

LONDON = ZoneInfo("Europe/London")
FREE, RESERVED, LOCKED = (id_of(name) for name in ("free", "reserved", "locked"))
NIGHT = datetime(2024, 6, 12, tzinfo=UTC)


def bar(start: float, end: float, number: int = 1) -> Bar:
    """Return a bar of a block."""
    return Bar(
        str(UUID(int=number)),
        "block",
        "Painting",
        "OutOfOrder",
        is_deleted=False,
        start_utc=NIGHT,
        end_utc=NIGHT,
        start=start,
        end=end,
    )


def shown(
    sandbox: Sandbox, *resources: str, deleted: bool = False, count: int = 7
) -> dict[str, Line]:
    """Return the bars of resources from the day of the hotel on."""

    def look(present: Present) -> dict[str, Line]:
        days = Days(date(2024, 6, 12), count, LONDON)
        return lines(resources, present.state.entities, days, deleted=deleted)

    return sandbox.look(look)


# Days


@pytest.mark.parametrize(
    ("moment", "place"),
    [
        ("2024-06-11T22:59:00+00:00", 0.0),
        ("2024-06-11T23:00:00+00:00", 0.0),
        ("2024-06-12T11:00:00+00:00", 0.5),
        ("2024-06-13T05:00:00+00:00", 1.25),
        ("2024-06-13T23:00:00+00:00", 2.0),
        ("9999-12-31T23:59:59+00:00", 2.0),
        ("0001-01-01T00:00:00+00:00", 0.0),
    ],
)
def test_an_instant_is_placed_by_the_days_of_the_property(moment: str, place: float) -> None:
    days = Days(date(2024, 6, 12), 2, LONDON)
    assert days.place(datetime.fromisoformat(moment)) == place


def test_a_day_of_23_hours_is_as_wide_as_the_others() -> None:
    days = Days(date(2024, 3, 30), 3, LONDON)
    assert days.place(datetime(2024, 3, 31, 11, 30, tzinfo=UTC)) == pytest.approx(1.5)
    assert days.place(datetime(2024, 3, 31, 23, tzinfo=UTC)) == 2.0
    # A day at the edge of the calendar can be shown.
    last = Days(date.max - timedelta(days=10), 7, ZoneInfo("Pacific/Auckland"))
    assert len(last.dates) == 7


# Bars


@pytest.mark.parametrize(
    ("start", "end", "place"),
    [
        ("2024-06-12T11:00:00Z", "2024-06-13T23:00:00Z", [(0.5, 2.0)]),
        # What only touches the days is not on them; what reaches beyond them ends with them.
        ("2024-06-11T10:00:00Z", "2024-06-11T23:00:00Z", []),
        ("2024-06-18T23:00:00Z", "2024-06-20T00:00:00Z", []),
        ("0001-01-01T00:00:00Z", "9999-12-31T00:00:00Z", [(0.0, 7.0)]),
    ],
)
def test_a_block_is_shown_from_its_start_to_its_end_and_deleted_where_that_is_asked_for(
    sandbox: Sandbox, start: str, end: str, place: list[tuple[float, float]]
) -> None:
    ids = added(sandbox, block(StartUtc=start, EndUtc=end))
    found = shown(sandbox, FREE)[FREE].bars
    assert [(bar.start, bar.end) for bar in found] == place
    assert {(bar.kind, bar.name, bar.state) for bar in found} <= {
        ("block", "Painting", "OutOfOrder")
    }
    delete(sandbox, *ids)
    assert shown(sandbox, FREE)[FREE].bars == []
    bars = shown(sandbox, FREE, deleted=True)[FREE].bars
    assert [bar.is_deleted for bar in bars] == [True] * len(place)


def test_a_reservation_is_shown_from_its_arrival_at_15_to_its_departure_at_11(
    sandbox: Sandbox,
) -> None:
    added(sandbox, block())
    found = shown(sandbox, RESERVED, LOCKED)
    # Only the resources that are asked for have bars.
    assert found.keys() == {RESERVED, LOCKED}
    bars = [
        (bar.name, bar.state, bar.start, bar.end) for line in found.values() for bar in line.bars
    ]
    assert sorted(bars) == [
        ("R-1", "Reserved", 15 / 24, 2 + 11 / 24),
        ("R-2", "ReservedLocked", 15 / 24, 1 + 11 / 24),
    ]


# Lanes


def test_bars_that_follow_each_other_share_a_lane_and_what_fits_into_none_is_counted() -> None:
    assert [found.lane for found in in_lanes([bar(0, 1), bar(1, 2, 2)]).bars] == [0, 0]
    line = in_lanes(bar(0, 5, number) for number in range(6))
    assert ([found.lane for found in line.bars], line.hidden) == ([0, 1, 2, 3], 2)
    many = in_lanes(bar(at / 1000, (at + 1) / 1000, at) for at in range(5000))
    assert (len(many.bars), many.hidden) == (60, 4940)


@given(
    st.lists(st.tuples(st.integers(0, 30), st.integers(1, 10)), max_size=40).map(
        lambda spans: [bar(at, at + wide, number) for number, (at, wide) in enumerate(spans)]
    )
)
def test_no_two_bars_of_a_lane_overlap_and_none_is_lost(bars: list[Bar]) -> None:
    line = in_lanes(bars)
    assert len(line.bars) + line.hidden == len(bars)
    for one in line.bars:
        for other in line.bars:
            if one.id != other.id and one.lane == other.lane:
                assert one.end <= other.start or other.end <= one.start
