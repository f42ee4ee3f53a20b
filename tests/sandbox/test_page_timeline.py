"""Blocks and reservations over days: where bars begin, end and lie, and what is left out."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_sandbox import Sandbox
from mews_sandbox.page.timeline import Bar, Days, Line, in_lanes, lines
from mews_sandbox.sandbox import Present
from tests.sandbox.calls import added, block, post
from tests.sandbox.hotels import id_of

LONDON = ZoneInfo("Europe/London")
FREE, RESERVED, LOCKED = (id_of(name) for name in ("free", "reserved", "locked"))
MIDNIGHT = datetime(2024, 6, 12, tzinfo=UTC)


def bar(start: float, end: float, number: int = 1) -> Bar:
    """Return a bar of a block."""
    return Bar(
        str(UUID(int=number)),
        "block",
        "Painting",
        "OutOfOrder",
        is_deleted=False,
        start_utc=MIDNIGHT,
        end_utc=MIDNIGHT,
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


def places(found: Iterable[Bar]) -> list[tuple[float, float]]:
    """Return where bars begin and end."""
    return [(each.start, each.end) for each in found]


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


# Bars


def test_a_block_is_shown_from_its_start_to_its_end(sandbox: Sandbox) -> None:
    added(sandbox, block(StartUtc="2024-06-12T11:00:00Z", EndUtc="2024-06-13T23:00:00Z"))
    (found,) = shown(sandbox, FREE)[FREE].bars
    assert (found.kind, found.name, found.state) == ("block", "Painting", "OutOfOrder")
    assert (found.start, found.end) == (0.5, 2.0)


def test_what_only_touches_the_days_is_not_on_them(sandbox: Sandbox) -> None:
    added(
        sandbox,
        block(StartUtc="2024-06-11T10:00:00Z", EndUtc="2024-06-11T23:00:00Z"),
        block(StartUtc="2024-06-18T23:00:00Z", EndUtc="2024-06-20T00:00:00Z"),
    )
    assert shown(sandbox, FREE)[FREE].bars == []


def test_what_reaches_beyond_the_days_ends_with_them(sandbox: Sandbox) -> None:
    added(sandbox, block(StartUtc="0001-01-01T00:00:00Z", EndUtc="9999-12-31T00:00:00Z"))
    assert places(shown(sandbox, FREE)[FREE].bars) == [(0.0, 7.0)]


def test_a_deleted_block_is_only_shown_where_it_is_asked_for(sandbox: Sandbox) -> None:
    ids = added(sandbox, block())
    post(sandbox, "resourceBlocks/delete", ResourceBlockIds=ids)
    assert shown(sandbox, FREE)[FREE].bars == []
    (found,) = shown(sandbox, FREE, deleted=True)[FREE].bars
    assert found.is_deleted


def test_a_reservation_is_shown_from_the_day_of_arrival_to_that_of_departure(
    sandbox: Sandbox,
) -> None:
    found = shown(sandbox, RESERVED, LOCKED)
    (stay,), (locked,) = found[RESERVED].bars, found[LOCKED].bars
    assert (stay.name, stay.state, stay.start, stay.end) == ("R-1", "Reserved", 0.0, 2.0)
    assert (locked.name, locked.state, locked.start, locked.end) == (
        "R-2",
        "ReservedLocked",
        0.0,
        1.0,
    )


def test_only_the_resources_that_are_asked_for_have_bars(sandbox: Sandbox) -> None:
    added(sandbox, block())
    assert shown(sandbox, LOCKED).keys() == {LOCKED}


# Lanes


def test_bars_that_follow_each_other_share_a_lane() -> None:
    assert [found.lane for found in in_lanes([bar(0, 1), bar(1, 2, 2)]).bars] == [0, 0]


def test_what_fits_into_no_lane_is_counted() -> None:
    line = in_lanes(bar(0, 5, number) for number in range(6))
    assert ([found.lane for found in line.bars], line.hidden) == ([0, 1, 2, 3], 2)


def test_a_resource_with_thousands_of_blocks_is_shown_in_part() -> None:
    line = in_lanes(bar(at / 1000, (at + 1) / 1000, at) for at in range(5000))
    assert (len(line.bars), line.hidden) == (60, 4940)


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


def test_a_day_at_the_edge_of_the_calendar_can_be_shown() -> None:
    days = Days(date.max - timedelta(days=10), 7, ZoneInfo("Pacific/Auckland"))
    assert len(days.dates) == 7
