"""An interval that is too long for one request is asked for in windows, the oldest first."""

from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise
from typing import Any

import pytest

from mews_connector.errors import RequestInvalidError
from mews_connector.types import Position
from tests.runtime.lists.draws import WIRE_NAMES
from tests.runtime.lists.hotel import Block, Hotel
from tests.runtime.lists.listings import (
    NEW_YEAR,
    YEAR,
    between,
    blocks_of,
    ids,
    numbers_in,
    numbers_of,
)
from tests.support import samples
from tests.support.sides import Side, answering, page_by_page, pages

pytestmark = pytest.mark.anyio

MOMENT = timedelta(microseconds=1)
SPRING = datetime(2024, 4, 1, tzinfo=UTC)
FIRST, LAST = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)

each_filter = pytest.mark.parametrize("name", [*WIRE_NAMES])


def day(text: str) -> datetime:
    """Return the midnight at which a day begins."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def at(moment: datetime, number: int = 7) -> Block:
    """Return a block that passes each filter at one moment only."""
    return Block(number=number, starts=moment, ends=moment + MOMENT, created=moment, updated=moment)


# Where they begin and end


@each_filter
@pytest.mark.parametrize(
    "edges",
    [
        ("2024-01-01", "2024-04-01", "2024-07-01", "2024-10-01", "2025-01-01"),
        ("2024-01-15", "2024-04-15", "2024-06-01"),
        ("2023-11-30", "2024-02-29", "2024-05-29", "2024-06-30"),
        ("2022-11-30", "2023-02-28", "2023-05-28", "2023-06-30"),
        ("2024-01-31", "2024-04-30", "2024-07-30", "2024-08-01"),
        ("2024-03-31", "2024-06-30", "2024-07-01"),
        ("2024-01-31", "2024-04-30"),
        ("2024-01-31", "2024-04-30T00:00", "2024-04-30T00:00:00.000001"),
    ],
    ids=lambda edges: f"{edges[0]} to {edges[-1]}",
)
async def test_windows_are_three_calendar_months_long_and_meet(
    side: Side, name: str, edges: tuple[str, ...]
) -> None:
    hotel = Hotel([])
    days = [day(edge) for edge in edges]
    pager = blocks_of(side, hotel, **{name: between(days[0], days[-1])})
    await numbers_of(pager)
    assert hotel.windows(WIRE_NAMES[name]) == [*pairwise(days)]
    parts = len(days) - 1
    assert isinstance(pager.cursor, Position) == (parts > 1)
    assert (f" in {parts} parts, a request or more for each>" in repr(pager)) == (parts > 1)


@pytest.mark.parametrize(
    ("start", "end", "count"),
    [
        (*(it.astimezone(timezone(timedelta(hours=-7))) for it in (NEW_YEAR, YEAR.end_utc)), 4),
        (FIRST, day("0002-01-01"), 4),
        (day("9999-01-01"), LAST, 4),
        (SPRING, SPRING, 1),
    ],
    ids=["an offset", "the first year", "the last year", "equal ends"],
)
async def test_an_interval_of_any_kind_is_asked_for(
    side: Side, start: datetime, end: datetime, count: int
) -> None:
    server = answering(200, samples.page())
    pager = side.client(server).resource_blocks.get_all(updated_utc=between(start, end))
    await numbers_of(pager)
    assert len(server.requests) == count


@pytest.mark.parametrize(
    ("start", "end", "name"),
    [
        (FIRST.replace(tzinfo=timezone(timedelta(hours=1))), day("0002-01-01"), "StartUtc"),
        (day("9999-01-01"), LAST.replace(tzinfo=timezone(timedelta(hours=-1))), "EndUtc"),
    ],
    ids=["beginning", "end"],
)
def test_an_interval_that_leads_out_of_the_calendar_is_refused(
    side: Side, start: datetime, end: datetime, name: str
) -> None:
    with pytest.raises(RequestInvalidError) as caught:
        blocks_of(side, Hotel([]), updated_utc=between(start, end))
    assert caught.value.path == f"$.UpdatedUtc.{name}"


async def test_what_the_caller_does_to_the_interval_afterwards_changes_nothing(side: Side) -> None:
    hotel, interval = Hotel([]), between(NEW_YEAR, YEAR.end_utc)
    pager = blocks_of(side, hotel, updated_utc=interval)
    interval.start_utc = interval.end_utc = SPRING
    await numbers_of(pager)
    assert len(hotel.windows("UpdatedUtc")) == 4


# What comes in them


@each_filter
async def test_the_oldest_window_comes_first_and_in_it_the_newest_item(
    side: Side, name: str
) -> None:
    blocks = [at(day(f"2024-{month:02}-10"), month) for month in (12, 2, 9, 3, 5)]
    pager = blocks_of(side, Hotel(blocks), **{name: YEAR}, page_size=2)
    assert await numbers_of(pager) == [3, 2, 5, 9, 12]


@each_filter
async def test_an_item_at_an_edge_is_in_the_window_that_begins_there(side: Side, name: str) -> None:
    found = await pages(blocks_of(side, Hotel([at(SPRING)]), **{name: YEAR}))
    assert [numbers_in(page) for page in found] == [[], [7], [], [], []]
    edges = (NEW_YEAR - MOMENT, NEW_YEAR, YEAR.end_utc - MOMENT, YEAR.end_utc)
    blocks = [at(moment, number) for number, moment in enumerate(edges)]
    assert await numbers_of(blocks_of(side, Hotel(blocks), **{name: YEAR})) == [1, 2]


@pytest.mark.parametrize(
    ("starts", "window"),
    [
        ("2023-06-01T00:00:00", "2024-01-01"),
        ("2024-01-01T00:00:00", "2024-01-01"),
        ("2024-03-31T23:59:59.999999", "2024-01-01"),
        ("2024-04-01T00:00:00", "2024-04-01"),
        ("2024-12-31T23:59:59.999999", "2024-10-01"),
    ],
)
async def test_an_item_that_collides_with_several_windows_comes_in_the_one_where_it_begins(
    side: Side, starts: str, window: str
) -> None:
    hotel = Hotel([Block(number=7, starts=day(starts), ends=day("2026-01-01"))])
    following = page_by_page(blocks_of(side, hotel, colliding_utc=YEAR))
    came: list[str] = []
    while (page := await following()) is not None:
        came += [hotel.asked[-1]["CollidingUtc"]["StartUtc"] for _ in page.resource_blocks]
    assert came == [f"{window}T00:00:00Z"]


async def test_the_windows_of_another_filter_do_not_hide_what_began_before_them(
    side: Side,
) -> None:
    november = day("2024-11-01")
    hotel = Hotel([Block(number=7, starts=day("2023-06-01"), ends=SPRING, updated=november)])
    march = between(day("2024-03-01"), SPRING)
    pager = blocks_of(side, hotel, updated_utc=YEAR, colliding_utc=march)
    assert await numbers_of(pager) == [7]


# Several filters


async def test_a_filter_at_its_bound_goes_together_with_one_over_it(side: Side) -> None:
    filters = {"created_utc": between(NEW_YEAR, SPRING), "resource_block_ids": ids(*range(1000))}
    hotel = Hotel([])
    await numbers_of(blocks_of(side, hotel, updated_utc=YEAR, **filters))
    assert len(hotel.asked) == 4


@pytest.mark.parametrize(
    ("other", "path"),
    [
        ({"created_utc": YEAR}, "$.CreatedUtc"),
        ({"colliding_utc": YEAR}, "$.CollidingUtc"),
        ({"resource_block_ids": ids(*range(1001))}, "$.ResourceBlockIds"),
    ],
    ids=["created", "colliding", "ids"],
)
def test_two_filters_over_their_bounds_are_refused(
    side: Side, other: dict[str, Any], path: str
) -> None:
    hotel = Hotel([])
    with pytest.raises(RequestInvalidError) as caught:
        blocks_of(side, hotel, updated_utc=YEAR, **other)
    told = (caught.value.path, caught.value.got, hotel.asked)
    assert told == (path, "`UpdatedUtc`, too", [])
