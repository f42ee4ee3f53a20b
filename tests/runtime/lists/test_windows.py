"""An interval that is too long for one request is asked for in windows, the oldest first."""

from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given

from mews_connector import models
from mews_connector.errors import RequestInvalidError
from mews_connector.types import Position
from tests.runtime import samples
from tests.runtime.lists.draws import WIRE_NAMES, Drawn, costly, drawn
from tests.runtime.lists.hotel import Block, Hotel
from tests.runtime.lists.listings import blocks_of, numbers_in, numbers_of
from tests.runtime.sides import Side, answering, page_by_page, pages

pytestmark = pytest.mark.anyio

MOMENT = timedelta(microseconds=1)
YEAR = (datetime(2024, 1, 1, tzinfo=UTC), datetime(2025, 1, 1, tzinfo=UTC))
SPRING = datetime(2024, 4, 1, tzinfo=UTC)

each_filter = pytest.mark.parametrize("name", [*WIRE_NAMES])


def day(text: str) -> datetime:
    """Return the midnight at which a day begins."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def between(start: datetime, end: datetime) -> models.TimeInterval:
    return models.TimeInterval(start_utc=start, end_utc=end)


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
    ],
    ids=lambda edges: f"{edges[0]} to {edges[-1]}",
)
async def test_windows_are_three_calendar_months_long_and_meet(
    side: Side, name: str, edges: tuple[str, ...]
) -> None:
    hotel = Hotel([])
    days = [day(edge) for edge in edges]
    await numbers_of(blocks_of(side, hotel, **{name: between(days[0], days[-1])}))
    assert hotel.windows(WIRE_NAMES[name]) == [*pairwise(days)]


@costly
@given(listing=drawn())
async def test_windows_cover_the_interval_and_do_not_overlap(side: Side, listing: Drawn) -> None:
    hotel = listing.hotel()
    await numbers_of(listing.pager(side, hotel))
    windows = hotel.windows(WIRE_NAMES[listing.filter])
    assert (windows[0][0], windows[-1][1]) == (listing.start, listing.end)
    assert all(one[1] == next_one[0] for one, next_one in pairwise(windows))


@each_filter
async def test_three_months_are_one_request_and_go_on_with_a_plain_cursor(
    side: Side, name: str
) -> None:
    hotel = Hotel([Block(number=1, starts=SPRING, ends=SPRING + MOMENT)])
    pager = blocks_of(side, hotel, **{name: between(day("2024-01-31"), day("2024-04-30"))})
    await numbers_of(pager)
    assert len(hotel.windows(WIRE_NAMES[name])) == 1
    assert not isinstance(pager.cursor, Position)


@each_filter
async def test_a_moment_more_than_three_months_is_two_windows(side: Side, name: str) -> None:
    hotel = Hotel([])
    pager = blocks_of(side, hotel, **{name: between(day("2024-01-31"), day("2024-04-30") + MOMENT)})
    await numbers_of(pager)
    assert len(hotel.windows(WIRE_NAMES[name])) == 2


async def test_an_interval_may_have_any_offset(side: Side) -> None:
    hotel = Hotel([])
    elsewhere = timezone(timedelta(hours=-7))
    interval = between(*(edge.astimezone(elsewhere) for edge in YEAR))
    await numbers_of(blocks_of(side, hotel, updated_utc=interval))
    assert len(hotel.windows("UpdatedUtc")) == 4


FIRST = datetime.min.replace(tzinfo=UTC)
LAST = datetime.max.replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("start", "end"),
    [(FIRST, day("0002-01-01")), (day("9999-01-01"), LAST)],
    ids=["beginning", "end"],
)
async def test_an_interval_may_reach_to_the_ends_of_the_calendar(
    side: Side, start: datetime, end: datetime
) -> None:
    server = answering(200, samples.page())
    pager = side.client(server).resource_blocks.get_all(updated_utc=between(start, end))
    await numbers_of(pager)
    assert len(server.requests) == 4


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
    hotel, interval = Hotel([]), between(*YEAR)
    pager = blocks_of(side, hotel, updated_utc=interval)
    interval.start_utc = interval.end_utc = SPRING
    await numbers_of(pager)
    assert len(hotel.windows("UpdatedUtc")) == 4


# What comes in them


@each_filter
async def test_the_oldest_window_comes_first_and_in_it_the_newest_item(
    side: Side, name: str
) -> None:
    months = [day(f"2024-{month:02}-10") for month in (12, 2, 9, 3, 5)]
    blocks = [
        Block(number=at.month, starts=at, ends=at + MOMENT, created=at, updated=at) for at in months
    ]
    pager = blocks_of(side, Hotel(blocks), **{name: between(*YEAR)}, page_size=2)
    assert await numbers_of(pager) == [3, 2, 5, 9, 12]


@each_filter
async def test_an_item_at_the_edge_of_two_windows_is_in_the_second(side: Side, name: str) -> None:
    block = Block(number=7, starts=SPRING, ends=SPRING + MOMENT, created=SPRING, updated=SPRING)
    found = await pages(blocks_of(side, Hotel([block]), **{name: between(*YEAR)}))
    assert [numbers_in(page) for page in found] == [[], [7], [], [], []]


@each_filter
async def test_an_interval_begins_with_its_start_and_ends_before_its_end(
    side: Side, name: str
) -> None:
    moments = [edge + step for edge in YEAR for step in (-MOMENT, timedelta())]
    blocks = [
        Block(number=number, starts=at, ends=at + MOMENT, created=at, updated=at)
        for number, at in enumerate(moments)
    ]
    assert await numbers_of(blocks_of(side, Hotel(blocks), **{name: between(*YEAR)})) == [1, 2]


# Items that collide with several of them


@pytest.mark.parametrize(
    ("starts", "window"),
    [
        ("2023-06-01T00:00:00", "2024-01-01"),
        ("2024-01-01T00:00:00", "2024-01-01"),
        ("2024-03-31T23:59:59.999999", "2024-01-01"),
        ("2024-04-01T00:00:00", "2024-04-01"),
        ("2024-04-01T00:00:00.000001", "2024-04-01"),
        ("2024-12-31T23:59:59.999999", "2024-10-01"),
    ],
)
async def test_an_item_that_collides_with_several_windows_comes_in_the_one_where_it_begins(
    side: Side, starts: str, window: str
) -> None:
    hotel = Hotel([Block(number=7, starts=day(starts), ends=day("2026-01-01"))])
    following = page_by_page(blocks_of(side, hotel, colliding_utc=between(*YEAR)))
    came: list[str] = []
    while (page := await following()) is not None:
        came += [hotel.asked[-1]["CollidingUtc"]["StartUtc"] for _ in page.resource_blocks]
    assert came == [f"{window}T00:00:00Z"]


async def test_an_item_that_ends_where_a_window_begins_is_in_the_one_before(side: Side) -> None:
    hotel = Hotel([Block(number=7, starts=day("2023-06-01"), ends=SPRING)])
    assert await numbers_of(blocks_of(side, hotel, colliding_utc=between(*YEAR))) == [7]


async def test_the_windows_of_another_filter_do_not_hide_what_began_before_them(
    side: Side,
) -> None:
    long_ago, november = day("2023-06-01"), day("2024-11-01")
    hotel = Hotel([Block(number=7, starts=long_ago, ends=SPRING, updated=november)])
    march = between(day("2024-03-01"), SPRING)
    pager = blocks_of(side, hotel, updated_utc=between(*YEAR), colliding_utc=march)
    assert await numbers_of(pager) == [7]


# What is not split


@pytest.mark.parametrize("reversed_by", [timedelta(days=1), timedelta(days=1000)], ids=str)
async def test_an_interval_that_ends_before_it_begins_is_for_the_server_to_refuse(
    side: Side, reversed_by: timedelta
) -> None:
    server = answering(200, samples.page())
    interval = between(SPRING, SPRING - reversed_by)
    await numbers_of(side.client(server).resource_blocks.get_all(updated_utc=interval))
    assert len(server.requests) == 1


async def test_equal_ends_are_one_request(side: Side) -> None:
    server = answering(200, samples.page())
    interval = between(SPRING, SPRING)
    await numbers_of(side.client(server).resource_blocks.get_all(updated_utc=interval))
    assert server.body["UpdatedUtc"] == {
        "StartUtc": "2024-04-01T00:00:00Z",
        "EndUtc": "2024-04-01T00:00:00Z",
    }


async def test_a_filter_at_its_bound_goes_together_with_one_over_it(side: Side) -> None:
    hotel = Hotel([])
    ids = [UUID(int=number) for number in range(1000)]
    quarter = between(YEAR[0], SPRING)
    await numbers_of(
        blocks_of(
            side,
            hotel,
            updated_utc=between(*YEAR),
            created_utc=quarter,
            resource_block_ids=ids,
        )
    )
    assert len(hotel.asked) == 4


@pytest.mark.parametrize(
    ("other", "path"),
    [
        ({"created_utc": between(*YEAR)}, "$.CreatedUtc"),
        ({"colliding_utc": between(*YEAR)}, "$.CollidingUtc"),
        (
            {"resource_block_ids": [UUID(int=number) for number in range(1001)]},
            "$.ResourceBlockIds",
        ),
    ],
    ids=lambda value: "" if isinstance(value, dict) else value,
)
def test_two_filters_over_their_bounds_are_refused(
    side: Side, other: dict[str, Any], path: str
) -> None:
    hotel = Hotel([])
    with pytest.raises(RequestInvalidError) as caught:
        blocks_of(side, hotel, updated_utc=between(*YEAR), **other)
    assert caught.value.path == path
    assert caught.value.got == "UpdatedUtc over its bound, too"
    assert hotel.asked == []
