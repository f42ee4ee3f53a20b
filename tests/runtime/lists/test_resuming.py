"""A listing goes on where it was left, with a cursor that was kept as a text in between."""

from datetime import timedelta
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
    NEW_YEAR,
    YEAR,
    AnyPager,
    between,
    blocks_of,
    first_items,
    first_pages,
    ids,
    kept,
    numbers_in,
    numbers_of,
)
from tests.support.sides import Side, page_by_page, pages

pytestmark = pytest.mark.anyio

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


each_listing = pytest.mark.parametrize("listed", [plain, year_of])


# Where the cursor stands


@each_listing
async def test_before_anything_is_read_the_cursor_is_the_one_given(side: Side, listed: Any) -> None:
    assert listed(side).cursor is UNSET
    assert listed(side, cursor=None).cursor is None


async def test_the_cursor_is_an_id_or_in_parts_a_position(side: Side) -> None:
    pager = plain(side)
    following = page_by_page(pager)
    assert [pager.cursor for _ in range(3) if await following()] == ids(11, 9, 7)
    parts = year_of(side)
    step = page_by_page(parts)
    cursors: list[Any] = [parts.cursor for _ in range(3) if await step()]
    assert [cursor.parts for cursor in cursors] == [
        (((0,), UUID(int=2)),),
        (((0,), UUID(int=1)),),
        (),
    ]
    assert str(cursors[0]) == f"{cursors[0].listing}.1.0={UUID(int=2).hex}"
    assert len(cursors[0].listing) == 16


@each_listing
async def test_the_cursor_stands_behind_the_page_just_yielded(side: Side, listed: Any) -> None:
    pager = listed(side)
    (first,) = await first_pages(pager, 1)
    rest = await numbers_of(listed(side, cursor=kept(pager.cursor)))
    assert len(first.resource_blocks) == 2
    assert sorted(numbers_in(first) + rest) == [*range(1, 13)]
    assert len(await numbers_of(pager)) == 12
    await pages(pager)
    assert await numbers_of(listed(side, cursor=kept(pager.cursor))) == []


@each_listing
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
    assert {*again} == {1, 2}


async def test_what_was_begun_at_the_same_time_is_gone_on_with_otherwise_than_it_was_begun(
    side: Side,
) -> None:
    pager = year_of(side, concurrency=4)
    found = await first_pages(pager, 3)
    cursor: Any = pager.cursor
    assert (len(cursor.parts), cursor.next) == (4, 4)
    client = side.client(Hotel(HOTEL)).with_access_token("another-token")
    rest = client.resource_blocks.get_all(
        updated_utc=YEAR, cursor=kept(cursor), page_size=5, prefetch=True, timeout=3
    )
    assert sorted(numbers_in(*found) + await numbers_of(rest)) == [*range(1, 13)]


# What is refused


async def left(pager: AnyPager) -> Any:
    """Return the cursor behind the first page."""
    await first_pages(pager, 1)
    return pager.cursor


def refusal(side: Side, **arguments: Any) -> str:
    """Return what was got instead of a cursor by a listing that is refused before it is read."""
    hotel = Hotel(HOTEL)
    with pytest.raises(RequestInvalidError) as caught:
        year_of(side, hotel, **arguments)
    assert (caught.value.path, hotel.asked) == ("$.Limitation.Cursor", [])
    assert caught.value.expected == "Expected the `cursor` of a pager with the same filters"
    return caught.value.got


@pytest.mark.parametrize(
    "other",
    [
        {"updated_utc": between(NEW_YEAR, YEAR.end_utc + timedelta(1))},
        {"updated_utc": UNSET, "created_utc": YEAR},
        {"activity_states": [models.ActivityState.DELETED]},
        {"assigned_resource_ids": ids(1)},
        {"updated_utc": between(NEW_YEAR, NEW_YEAR + timedelta(1))},
        {"updated_utc": UNSET},
    ],
    ids=["interval", "filter", "states", "ids", "one part", "no filter"],
)
async def test_a_position_is_no_cursor_of_a_listing_with_other_filters(
    side: Side, other: dict[str, Any]
) -> None:
    cursor = await left(year_of(side))
    assert refusal(side, cursor=kept(cursor), **other) == "that of another one"


async def test_an_id_or_a_position_with_parts_that_there_are_not_is_refused(side: Side) -> None:
    assert refusal(side, cursor=UUID(int=7)) == "a plain cursor"
    cursor = await left(year_of(side))
    made_up: Any = [(((4,), None), 4), (((0, 1), None), 1), (((), None), 1), (None, 5)]
    for part, following in made_up:
        parts = () if part is None else (part,)
        position = Position(cursor.listing, parts, following)
        assert refusal(side, cursor=position) == "that of another one"


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
        *("", "7", str(UUID(int=7)), DIGEST, f"{DIGEST}.", f"{DIGEST}.x", f"{DIGEST}.1."),
        *(f"{DIGEST}.1.0", f"{DIGEST}.1.0=7", f"{DIGEST}.1.0-2={UUID(int=7).hex}"),
        *(f"{DIGEST}.1.0={UUID(int=7)}", f"{DIGEST}.1.0={UUID(int=7).hex}0"),
        *(f"{DIGEST}.1.0={UUID(int=7).hex} ", f"{DIGEST}.1.0=\n"),
        *(f"{DIGEST.upper()}.1.0=", f" {DIGEST}.1.0="),
        *(None, 7, UUID(int=7)),
    ],
)
def test_another_text_is_no_position(text: Any) -> None:
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


# Arguments


@pytest.mark.parametrize(
    ("name", "wrong", "said"),
    [
        *(
            ("concurrency", wrong, f"a whole number of at least 1; got {wrong!r}")
            for wrong in (0, -1, True, 1.5, "2", None)
        ),
        *(("prefetch", wrong, f"True or False; got {wrong!r}") for wrong in ("no", 1, None)),
        ("progress", 7, "a function or None; got an int"),
        ("progress", "progress", "a function or None; got a str"),
    ],
)
def test_what_a_listing_cannot_be_read_by_is_refused(
    side: Side, name: str, wrong: Any, said: str
) -> None:
    with pytest.raises(ConfigurationError) as caught:
        year_of(side, **{name: wrong})
    assert str(caught.value) == f"{name} must be {said}"
