"""A listing asks for one page after the other, for no more than is needed, and comes to an end."""

import asyncio
import gc
from itertools import chain
from typing import Any
from uuid import UUID

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_connector import UNSET, models
from mews_connector.errors import ContractError, RequestInvalidError, ServerError
from tests.runtime.lists.listings import AnyPager, numbers_in
from tests.runtime.lists.listings import numbers_of as numbers
from tests.support import samples
from tests.support.servers import in_turn, listing
from tests.support.sides import (
    ASYNC,
    AnyClient,
    Recorder,
    Side,
    answering,
    item_by_item,
    page_by_page,
    pages,
)

pytestmark = pytest.mark.anyio


def cursors(server: Recorder) -> list[str | None]:
    """Return the cursor of each request."""
    return [body["Limitation"].get("Cursor") for body in server.bodies]


def blocks(client: AnyClient, **arguments: Any) -> AnyPager:
    """List blocks."""
    return client.resource_blocks.get_all(**arguments)


# Items and pages

CONTENTS = st.lists(st.lists(st.integers(1, 2**100), max_size=3), min_size=1, max_size=6)


@given(contents=CONTENTS)
async def test_items_and_pages_come_in_order_each_page_behind_the_one_before(
    side: Side, contents: list[list[int]]
) -> None:
    server = listing(*contents)
    pager = blocks(side.client(server))
    assert await numbers(pager) == list(chain(*contents))
    assert [numbers_in(page) for page in await pages(pager)] == contents
    once = [None, *(samples.id_of(number) for number in range(1, len(contents)))]
    assert cursors(server) == once * 2


async def test_no_page_is_asked_for_before_it_is_needed(side: Side) -> None:
    server = listing([1, 2], [3], [4])
    pager = blocks(side.client(server))
    page_by_page(pager)
    following = item_by_item(pager)
    assert server.requests == []
    seen: list[tuple[int, int]] = []
    while (block := await following()) is not None:
        seen.append((block.id.int, len(server.requests)))
    assert seen == [(1, 1), (2, 1), (3, 2), (4, 3)]
    server.requests.clear()
    step = page_by_page(pager)
    counts = [len(server.requests) for _ in range(4) if await step()]
    assert (counts, len(server.requests)) == ([1, 2, 3], 3)


async def test_iterations_do_not_disturb_each_other(side: Side) -> None:
    pager = blocks(side.client(listing([1, 2], [3])))
    first, second = item_by_item(pager), item_by_item(pager)
    found = [await step() for step in (first, first, second, first, second, second)]
    assert [block and block.id.int for block in found] == [1, 2, 1, 3, 2, 3]


async def test_iterations_of_tasks_do_not_disturb_each_other() -> None:
    async def token() -> str:
        await asyncio.sleep(0)
        return "an-access-token"

    server = listing([1], [2], [3])
    pager = blocks(ASYNC.client(server, access_token=token))
    first, second = page_by_page(pager), page_by_page(pager)
    await first()
    await asyncio.gather(first(), second())
    await asyncio.gather(first(), second())
    assert cursors(server) == [None, samples.id_of(1), None, samples.id_of(2), samples.id_of(1)]


# The end


@pytest.mark.parametrize(
    "last",
    [{"ResourceBlocks": []}, {"ResourceBlocks": [], "Cursor": None}, None],
    ids=["absent", "null", "no content"],
)
async def test_no_cursor_and_no_content_end_a_listing(
    side: Side, last: dict[str, Any] | None
) -> None:
    first = httpx.Response(200, json=samples.page(1, cursor=samples.id_of(1)))
    server = in_turn(first, 204 if last is None else httpx.Response(200, json=last))
    assert await numbers(blocks(side.client(server))) == [1]
    assert len(server.requests) == 2


async def test_neither_a_short_page_nor_one_with_a_cursor_alone_ends_a_listing(side: Side) -> None:
    server = listing([1, 2, 3], [4], [], [], [5, 6], [])
    assert await numbers(blocks(side.client(server), page_size=3)) == [1, 2, 3, 4, 5, 6]
    assert len(server.requests) == 6
    many = listing(*([number] for number in range(1, 130)))
    assert await numbers(blocks(side.client(many))) == [*range(1, 130)]


async def test_a_cursor_that_comes_back_is_told_behind_the_items_before_it(side: Side) -> None:
    one, two = (samples.page(number, cursor=samples.id_of(1)) for number in (0, 1))
    server = in_turn(httpx.Response(200, json=one), httpx.Response(200, json=two))
    following = item_by_item(blocks(side.client(server)))
    found = [await following() for _ in range(2)]
    assert [block and block.id.int for block in found] == [0, 1]
    with pytest.raises(ContractError) as caught:
        await following()
    assert str(caught.value) == (
        "resourceBlocks/getAll: the response breaks the contract at $.Cursor: Expected a new "
        "cursor, got one that was there before; see `raw_body`"
    )
    assert samples.id_of(1).encode() in caught.value.raw_body


async def test_a_listing_may_be_tried_again_after_an_error(side: Side) -> None:
    answers = [samples.page(1, cursor=samples.id_of(1)), samples.page(2)]
    first, again = (httpx.Response(200, json=page) for page in answers)
    pager = blocks(side.client(in_turn(first, 503, again)))
    following = item_by_item(pager)
    assert await following() is not None
    with pytest.raises(ServerError):
        await following()
    assert await following() is None
    assert await numbers(pager) == [2]


# Arguments


async def test_the_arguments_reach_every_page(side: Side) -> None:
    server = listing([1], [2], [3])
    ids = [UUID(int=7), UUID(int=8)]
    client = side.client(server, language_code="de-DE", culture_code="de-AT")
    await numbers(blocks(client, page_size=17, resource_block_ids=ids))
    bodies = server.bodies
    assert [body.pop("Limitation")["Count"] for body in bodies] == [17, 17, 17]
    expected = {
        "ClientToken": "a-client-token",
        "AccessToken": "an-access-token",
        "Client": "Tests 1.0",
        "LanguageCode": "de-DE",
        "CultureCode": "de-AT",
        "ResourceBlockIds": [str(number) for number in ids],
    }
    assert bodies == [expected] * 3


@pytest.mark.parametrize(
    ("cursor", "found", "limitation"),
    [
        (None, [1, 2, 3], {"Count": 1000, "Cursor": None}),
        (UNSET, [1, 2, 3], {"Count": 1000}),
        (UUID(int=1), [2, 3], {"Count": 1000, "Cursor": samples.id_of(1)}),
    ],
    ids=["None", "UNSET", "an item"],
)
async def test_a_listing_begins_at_the_newest_or_behind_an_item_with_pages_as_large_as_allowed(
    side: Side, cursor: Any, found: list[int], limitation: dict[str, Any]
) -> None:
    server = listing([1], [2], [3])
    pager = blocks(side.client(server), cursor=cursor)
    assert [await numbers(pager), await numbers(pager)] == [found] * 2
    assert server.bodies[0]["Limitation"] == server.bodies[len(found)]["Limitation"] == limitation


def test_arguments_are_checked_before_anything_is_iterated(side: Side) -> None:
    with pytest.raises(RequestInvalidError) as caught:
        blocks(side.client(answering()), page_size=1001)
    assert caught.value.path == "$.Limitation.Count"


async def test_what_the_caller_does_to_an_argument_afterwards_changes_nothing(side: Side) -> None:
    server = listing([1], [2])
    ids = [UUID(int=7)]
    interval = models.TimeInterval(start_utc=samples.NOON, end_utc=samples.EVENING)
    pager = blocks(side.client(server), resource_block_ids=ids, created_utc=interval)
    ids.append(UUID(int=8))
    interval.end_utc = samples.NOON
    following = page_by_page(pager)
    await following()
    ids.clear()
    interval.start_utc = samples.EVENING
    await following()
    sent = [(body["ResourceBlockIds"], body["CreatedUtc"]["EndUtc"]) for body in server.bodies]
    assert sent == [([str(UUID(int=7))], "2024-06-01T18:00:00Z")] * 2


# What else


def test_a_pager_shows_what_it_lists_and_nothing_of_the_request(side: Side) -> None:
    pager = blocks(side.client(answering()), resource_block_ids=[samples.ID])
    kind = "Pager" if side.is_sync else "AsyncPager"
    assert repr(pager) == f"<{kind} of resourceBlocks/getAll>"


async def test_a_listing_that_is_left_early_leaves_the_client_usable(side: Side) -> None:
    server = listing([1, 2], [3])
    client = side.client(server)
    following = item_by_item(blocks(client))
    assert await following() is not None
    del following
    gc.collect()
    assert len(server.requests) == 1
    assert await numbers(blocks(client)) == [1, 2, 3]
