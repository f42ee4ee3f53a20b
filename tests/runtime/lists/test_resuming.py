"""A listing goes on where it was left, with a cursor that was kept as a text in between."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_connector import UNSET, models
from mews_connector.errors import ConfigurationError, RequestInvalidError
from mews_connector.types import Position
from tests.runtime.lists.hotel import Block, Hotel
from tests.runtime.lists.listings import (
    AnyPager,
    blocks_of,
    client_of,
    first_items,
    first_pages,
    kept,
    numbers_in,
    numbers_of,
)
from tests.runtime.samples import untyped
from tests.runtime.sides import Side, page_by_page, pages

pytestmark = pytest.mark.anyio

NEW_YEAR = datetime(2024, 1, 1, tzinfo=UTC)
LATER = NEW_YEAR.replace(year=2025)
YEAR = models.TimeInterval(start_utc=NEW_YEAR, end_utc=LATER)
"""Four windows."""

HOTEL = [Block(number=month, updated=NEW_YEAR.replace(month=month)) for month in range(1, 13)]
"""A block in each month: three in each window."""

DIGEST = "0123456789abcdef"


def year_of(side: Side, hotel: Hotel | None = None, **arguments: Any) -> AnyPager:
    """List the blocks of a year, in four windows."""
    given = {"updated_utc": YEAR, "page_size": 2, **arguments}
    return blocks_of(side, hotel or Hotel(HOTEL), **given)


def plain(side: Side, **arguments: Any) -> AnyPager:
    """List all blocks, in one part."""
    return blocks_of(side, Hotel(HOTEL), page_size=2, **arguments)


# Where the cursor stands


@pytest.mark.parametrize("listed", [plain, year_of])
async def test_before_anything_is_read_the_cursor_is_the_one_given(side: Side, listed: Any) -> None:
    assert listed(side).cursor is UNSET
    assert listed(side, cursor=None).cursor is None


async def test_the_cursor_of_a_plain_listing_is_an_id(side: Side) -> None:
    pager = plain(side)
    following = page_by_page(pager)
    seen = [pager.cursor for _ in range(3) if await following()]
    assert seen == [UUID(int=11), UUID(int=9), UUID(int=7)]


async def test_the_cursor_of_a_listing_in_parts_is_a_position(side: Side) -> None:
    pager = year_of(side)
    following = page_by_page(pager)
    cursors = [pager.cursor for _ in range(3) if await following()]
    assert [cursor.parts for cursor in cursors if isinstance(cursor, Position)] == [
        (((0,), UUID(int=2)),),
        (((0,), UUID(int=1)),),
        (),
    ]


@pytest.mark.parametrize("listed", [plain, year_of])
async def test_the_cursor_stands_behind_the_page_just_yielded(side: Side, listed: Any) -> None:
    pager = listed(side)
    (first,) = await first_pages(pager, 1)
    rest = await numbers_of(listed(side, cursor=kept(pager.cursor)))
    assert len(first.resource_blocks) == 2
    assert sorted(numbers_in(first) + rest) == [*range(1, 13)]


@pytest.mark.parametrize("listed", [plain, year_of])
async def test_the_cursor_stands_behind_the_last_page_of_which_every_item_was_taken(
    side: Side, listed: Any
) -> None:
    whole = await numbers_of(listed(side))
    again: list[int] = []
    for count in range(1, 13):
        pager = listed(side)
        await first_items(pager, count)
        rest = await numbers_of(listed(side, cursor=kept(pager.cursor)))
        assert rest == whole[-len(rest) :]
        again.append(count + len(rest) - 12)
    assert max(again) <= 2
    assert min(again) >= 1


@pytest.mark.parametrize("listed", [plain, year_of])
async def test_behind_the_end_there_is_nothing_more(side: Side, listed: Any) -> None:
    pager = listed(side)
    await pages(pager)
    assert await numbers_of(listed(side, cursor=kept(pager.cursor))) == []


@pytest.mark.parametrize("listed", [plain, year_of])
async def test_each_iteration_begins_where_the_pager_does(side: Side, listed: Any) -> None:
    pager = listed(side)
    await first_pages(pager, 2)
    assert len(await numbers_of(pager)) == 12


async def test_what_was_begun_at_the_same_time_is_gone_on_with(side: Side) -> None:
    pager = year_of(side, concurrency=4)
    found = await first_pages(pager, 3)
    cursor = pager.cursor
    assert isinstance(cursor, Position)
    assert (len(cursor.parts), cursor.next) == (4, 4)
    rest = await numbers_of(year_of(side, cursor=kept(cursor)))
    assert sorted(rest + [number for page in found for number in numbers_in(page)]) == [
        *range(1, 13)
    ]


async def test_a_listing_may_be_gone_on_with_otherwise_than_it_was_begun(side: Side) -> None:
    pager = year_of(side, page_size=2, concurrency=3)
    (first,) = await first_pages(pager, 1)
    client = client_of(side, Hotel(HOTEL)).with_access_token("another-token")
    rest = client.resource_blocks.get_all(
        updated_utc=YEAR, cursor=kept(pager.cursor), page_size=5, prefetch=True, timeout=3
    )
    assert sorted(numbers_in(first) + await numbers_of(rest)) == [*range(1, 13)]


# What is refused


async def left(pager: AnyPager) -> Any:
    """Return the cursor behind the first page."""
    await first_pages(pager, 1)
    return pager.cursor


def refusal(side: Side, **arguments: Any) -> RequestInvalidError:
    """Return the error of a listing that is refused before it is read."""
    hotel = Hotel(HOTEL)
    with pytest.raises(RequestInvalidError) as caught:
        year_of(side, hotel, **arguments)
    assert hotel.asked == []
    assert caught.value.path == "$.Limitation.Cursor"
    assert caught.value.expected == "Expected the `cursor` of a pager with the same filters"
    return caught.value


async def test_an_id_is_no_cursor_of_a_listing_in_parts(side: Side) -> None:
    assert refusal(side, cursor=UUID(int=7)).got == "a plain cursor"


@pytest.mark.parametrize(
    "other",
    [
        {"updated_utc": models.TimeInterval(start_utc=NEW_YEAR, end_utc=LATER + timedelta(1))},
        {"updated_utc": UNSET, "created_utc": YEAR},
        {"activity_states": [models.ActivityState.DELETED]},
        {"assigned_resource_ids": [UUID(int=1)]},
        {"updated_utc": models.TimeInterval(start_utc=NEW_YEAR, end_utc=NEW_YEAR + timedelta(1))},
        {"updated_utc": UNSET},
    ],
    ids=["interval", "filter", "states", "ids", "one part", "no filter"],
)
async def test_a_position_is_no_cursor_of_a_listing_with_other_filters(
    side: Side, other: dict[str, Any]
) -> None:
    cursor = await left(year_of(side))
    assert refusal(side, cursor=kept(cursor), **other).got == "that of another one"


@pytest.mark.parametrize(
    ("parts", "following"),
    [
        ([((4,), None)], 4),
        ([((0, 1), None)], 1),
        ([((), None)], 1),
        ([], 5),
    ],
)
async def test_a_position_with_parts_that_there_are_not_is_refused(
    side: Side, parts: Any, following: int
) -> None:
    cursor = await left(year_of(side))
    made_up = Position(cursor.listing, tuple(parts), following)
    assert refusal(side, cursor=made_up).got == "that of another one"


# Its text


PARTS = st.tuples(
    st.lists(st.integers(0, 1), max_size=3), st.integers(0, 999), st.none() | st.uuids()
).map(lambda drawn: ((drawn[1], *drawn[0]), drawn[2]))


@given(parts=st.lists(PARTS, max_size=5), following=st.integers(0, 10**6))
def test_a_position_is_the_same_once_it_was_a_text(parts: Any, following: int) -> None:
    position = Position(DIGEST, tuple(parts), following)
    assert Position.parse(str(position)) == position


@pytest.mark.parametrize(
    "text",
    [
        "",
        "7",
        str(UUID(int=7)),
        DIGEST,
        f"{DIGEST}.",
        f"{DIGEST}.x",
        f"{DIGEST}.1.",
        f"{DIGEST}.1.0",
        f"{DIGEST}.1.0=7",
        f"{DIGEST}.1.0-2={UUID(int=7).hex}",
        f"{DIGEST}.1.0={UUID(int=7)}",
        f"{DIGEST}.1.0={UUID(int=7).hex}0",
        f"{DIGEST}.1.0={UUID(int=7).hex} ",
        f"{DIGEST}.1.0=\n",
        f"{DIGEST.upper()}.1.0=",
        f" {DIGEST}.1.0=",
    ],
)
def test_another_text_is_no_position(text: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        Position.parse(text)
    expected = f"a position is what str() has made of a pager's cursor; got {text!r}"
    assert str(caught.value) == expected


@given(text=st.text("0123456789abcdef.-=", max_size=40))
def test_any_text_is_a_position_or_refused(text: str) -> None:
    try:
        position = Position.parse(text)
    except ConfigurationError:
        return
    assert Position.parse(str(position)) == position


async def test_the_text_of_a_position_fits_on_a_line_and_holds_no_secret(side: Side) -> None:
    cursor = await left(year_of(side))
    assert str(cursor) == f"{cursor.listing}.1.0={UUID(int=2).hex}"
    assert len(cursor.listing) == 16


# Arguments


@pytest.mark.parametrize("concurrency", [0, -1, True, 1.5, "2", None])
def test_a_concurrency_that_is_no_whole_number_above_zero_is_refused(
    side: Side, concurrency: object
) -> None:
    with pytest.raises(ConfigurationError) as caught:
        year_of(side, concurrency=untyped(concurrency))
    message = f"concurrency must be a whole number of at least 1; got {concurrency!r}"
    assert str(caught.value) == message


@pytest.mark.parametrize("progress", [7, "progress"])
def test_progress_that_cannot_be_called_is_refused(side: Side, progress: object) -> None:
    with pytest.raises(ConfigurationError) as caught:
        year_of(side, progress=untyped(progress))
    got = type(progress).__name__
    assert str(caught.value) == f"progress must be a function or None; got a {got}"
