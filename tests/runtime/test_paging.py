"""A listing asks for one page after the other, for no more than is needed, and comes to an end."""

import asyncio
import gc
from collections.abc import Sequence
from itertools import chain
from typing import Any
from uuid import UUID

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_connector import UNSET, models
from mews_connector.errors import ContractError, RequestInvalidError, ServerError
from mews_connector.types import AsyncPager, Pager
from tests.runtime import samples
from tests.runtime.sides import (
    ASYNC,
    AnyClient,
    Recorder,
    Side,
    answering,
    item_by_item,
    items,
    page_by_page,
    pages,
)

pytestmark = pytest.mark.anyio

AnyPager = (
    Pager[models.ResourceBlockResult, models.ResourceBlock]
    | AsyncPager[models.ResourceBlockResult, models.ResourceBlock]
)


def cursor_of(number: int) -> str:
    """Return the cursor behind a page."""
    return str(UUID(int=number))


def listing(*contents: Sequence[int]) -> Recorder:
    """Return a server with pages of these blocks. Its cursors are the numbers of the pages."""

    def answer(request: httpx.Request) -> httpx.Response:
        cursor = Recorder(answer, [request]).body["Limitation"].get("Cursor")
        number = UUID(cursor).int if cursor else 0
        following = cursor_of(number + 1) if number + 1 < len(contents) else None
        return httpx.Response(200, json=samples.page(*contents[number], cursor=following))

    return Recorder(answer)


def cursors(server: Recorder) -> list[str | None]:
    """Return the cursor of each request."""
    return [body["Limitation"].get("Cursor") for body in server.bodies]


def blocks(client: AnyClient, **arguments: Any) -> AnyPager:
    """List blocks."""
    return client.resource_blocks.get_all(**arguments)


async def numbers(pager: AnyPager) -> list[int]:
    """Return the numbers of the blocks of a listing."""
    return [block.id.int for block in await items(pager)]


# Items and pages


CONTENTS = st.lists(st.lists(st.integers(1, 2**100), max_size=3), min_size=1, max_size=6)


@given(contents=CONTENTS)
async def test_the_items_are_those_of_all_pages_in_order(
    side: Side, contents: list[list[int]]
) -> None:
    server = listing(*contents)
    assert await numbers(blocks(side.client(server))) == list(chain(*contents))
    assert len(server.requests) == len(contents)


@given(contents=CONTENTS)
async def test_the_pages_are_the_results_in_order(side: Side, contents: list[list[int]]) -> None:
    server = listing(*contents)
    found = await pages(blocks(side.client(server)))
    assert [[block.id.int for block in page.resource_blocks] for page in found] == contents
    assert len(server.requests) == len(contents)


async def test_each_page_is_asked_for_with_the_cursor_of_the_one_before(side: Side) -> None:
    server = listing([1], [2], [3])
    await items(blocks(side.client(server)))
    assert cursors(server) == [None, cursor_of(1), cursor_of(2)]


async def test_nothing_is_asked_for_before_the_first_item(side: Side) -> None:
    server = listing([1])
    pager = blocks(side.client(server))
    page_by_page(pager)
    item_by_item(pager)
    assert server.requests == []


async def test_no_page_is_asked_for_before_it_is_needed(side: Side) -> None:
    server = listing([1, 2], [3], [4])
    following = item_by_item(blocks(side.client(server)))
    seen: list[tuple[int, int]] = []
    while (block := await following()) is not None:
        seen.append((block.id.int, len(server.requests)))
    assert seen == [(1, 1), (2, 1), (3, 2), (4, 3)]


async def test_a_page_is_given_before_the_next_is_asked_for(side: Side) -> None:
    server = listing([1], [2], [3])
    following = page_by_page(blocks(side.client(server)))
    for count in (1, 2, 3):
        assert await following() is not None
        assert len(server.requests) == count
    assert await following() is None
    assert len(server.requests) == 3


async def test_each_iteration_lists_anew(side: Side) -> None:
    server = listing([1], [2])
    pager = blocks(side.client(server))
    assert [await numbers(pager), await numbers(pager)] == [[1, 2], [1, 2]]
    assert cursors(server) == [None, cursor_of(1)] * 2


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
    options: Any = {"access_token": token}
    pager = blocks(ASYNC.client(server, **options))
    first, second = page_by_page(pager), page_by_page(pager)
    await first()
    await asyncio.gather(first(), second())
    await asyncio.gather(first(), second())
    assert cursors(server) == [None, cursor_of(1), None, cursor_of(2), cursor_of(1)]


# The end


@pytest.mark.parametrize(
    "last",
    [{"ResourceBlocks": []}, {"ResourceBlocks": [], "Cursor": None}],
    ids=["absent", "null"],
)
async def test_a_cursor_that_is_null_or_absent_ends_a_listing(
    side: Side, last: dict[str, Any]
) -> None:
    bodies = [samples.page(1, cursor=cursor_of(1)), last]
    server = Recorder(lambda _: httpx.Response(200, json=bodies[len(server.requests) - 1]))
    assert await numbers(blocks(side.client(server))) == [1]
    assert len(server.requests) == 2


async def test_no_content_ends_a_listing(side: Side) -> None:
    server = answering(204)
    assert await numbers(blocks(side.client(server))) == []
    assert len(server.requests) == 1


async def test_a_page_shorter_than_asked_for_does_not_end_a_listing(side: Side) -> None:
    server = listing([1, 2, 3], [4], [5, 6])
    assert await numbers(blocks(side.client(server), page_size=3)) == [1, 2, 3, 4, 5, 6]


async def test_a_page_with_nothing_but_a_cursor_does_not_end_a_listing(side: Side) -> None:
    server = listing([], [1], [], [], [2], [])
    assert await numbers(blocks(side.client(server))) == [1, 2]
    assert len(server.requests) == 6


def circular(lead_in: int, period: int) -> Recorder:
    """Return a server whose cursors begin to come back after a while, and never end."""

    def answer(request: httpx.Request) -> httpx.Response:
        assert len(server.requests) <= 3 * (lead_in + period), "the listing does not end"
        cursor = Recorder(answer, [request]).body["Limitation"].get("Cursor")
        number = UUID(cursor).int if cursor else 0
        following = number + 1 if number + 1 < lead_in + period else lead_in
        return httpx.Response(200, json=samples.page(number, cursor=cursor_of(following)))

    server = Recorder(answer)
    return server


@given(lead_in=st.integers(1, 12), period=st.integers(1, 12))
async def test_cursors_that_come_back_are_refused_before_long(
    side: Side, lead_in: int, period: int
) -> None:
    server = circular(lead_in, period)
    with pytest.raises(ContractError) as caught:
        await items(blocks(side.client(server)))
    assert (caught.value.path, caught.value.status) == ("$.Cursor", 200)
    assert len(server.requests) >= lead_in + period


@pytest.mark.parametrize("period", range(1, 8))
async def test_cursors_that_lead_back_to_the_given_one_are_refused(side: Side, period: int) -> None:
    server = circular(1, period)
    with pytest.raises(ContractError):
        await items(blocks(side.client(server), cursor=UUID(int=1)))
    assert len(server.requests) >= period


@pytest.mark.parametrize("lead_in", range(1, 8))
async def test_a_cursor_that_comes_back_at_once_is_refused_at_once(
    side: Side, lead_in: int
) -> None:
    server = circular(lead_in, 1)
    with pytest.raises(ContractError):
        await items(blocks(side.client(server)))
    assert len(server.requests) == lead_in + 1


async def test_a_cursor_that_comes_back_at_once_is_told(side: Side) -> None:
    server = circular(1, 1)
    with pytest.raises(ContractError) as caught:
        await items(blocks(side.client(server)))
    assert len(server.requests) == 2
    assert str(caught.value) == (
        "resourceBlocks/getAll: the response breaks the contract at $.Cursor: Expected a new "
        "cursor, got one that was there before; see `raw_body`"
    )
    assert cursor_of(1).encode() in caught.value.raw_body


async def test_the_items_before_a_circle_are_given(side: Side) -> None:
    following = item_by_item(blocks(side.client(circular(1, 1))))
    first, second = await following(), await following()
    assert [block and block.id.int for block in (first, second)] == [0, 1]
    with pytest.raises(ContractError):
        await following()


async def test_many_pages_are_no_circle(side: Side) -> None:
    server = listing(*([number] for number in range(1, 130)))
    assert len(await items(blocks(side.client(server)))) == 129


async def test_a_listing_may_be_tried_again_after_an_error(side: Side) -> None:
    answers = [
        httpx.Response(200, json=samples.page(1, cursor=cursor_of(1))),
        httpx.Response(503),
        httpx.Response(200, json=samples.page(2)),
    ]
    pager = blocks(side.client(lambda _: answers.pop(0)))
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
    await items(blocks(client, page_size=17, resource_block_ids=ids))
    limits = [body.pop("Limitation") for body in server.bodies]
    assert [limit["Count"] for limit in limits] == [17, 17, 17]
    without = [
        {key: value for key, value in body.items() if key != "Limitation"} for body in server.bodies
    ]
    expected = {
        "ClientToken": "a-client-token",
        "AccessToken": "an-access-token",
        "Client": "Tests 1.0",
        "LanguageCode": "de-DE",
        "CultureCode": "de-AT",
        "ResourceBlockIds": [str(number) for number in ids],
    }
    assert without == [expected] * 3


async def test_a_page_is_as_large_as_the_contract_allows(side: Side) -> None:
    server = listing([1])
    await items(blocks(side.client(server)))
    assert server.body["Limitation"] == {"Count": 1000}


async def test_a_listing_may_begin_behind_an_item(side: Side) -> None:
    server = listing([1], [2], [3])
    pager = blocks(side.client(server), cursor=UUID(int=1))
    assert [await numbers(pager), await numbers(pager)] == [[2, 3], [2, 3]]
    assert cursors(server) == [cursor_of(1), cursor_of(2)] * 2


@pytest.mark.parametrize(
    ("cursor", "limitation"),
    [(None, {"Count": 1000, "Cursor": None}), (UNSET, {"Count": 1000})],
    ids=["None", "UNSET"],
)
async def test_no_cursor_begins_at_the_newest(
    side: Side, cursor: Any, limitation: dict[str, Any]
) -> None:
    server = listing([1], [2])
    assert await numbers(blocks(side.client(server), cursor=cursor)) == [1, 2]
    assert [body["Limitation"] for body in server.bodies] == [
        limitation,
        {"Count": 1000, "Cursor": cursor_of(1)},
    ]


@pytest.mark.parametrize(
    ("arguments", "path"),
    [
        ({"page_size": 1001}, "$.Limitation.Count"),
        ({"cursor": "behind"}, "$.Limitation.Cursor"),
        ({"resource_block_ids": ["7"]}, "$.ResourceBlockIds[0]"),
    ],
)
def test_arguments_are_checked_before_anything_is_iterated(
    side: Side, arguments: dict[str, Any], path: str
) -> None:
    with pytest.raises(RequestInvalidError) as caught:
        blocks(side.client(answering()), **arguments)
    assert caught.value.path == path


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
    kind = "AsyncPager" if not side.is_sync else "Pager"
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
