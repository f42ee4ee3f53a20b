"""With `on_violation="warn"` a flawed answer arrives whole, and is warned of once."""

import json
import logging
import warnings
from collections.abc import Callable
from typing import Any, cast
from unittest import mock
from uuid import UUID

import httpx
import pytest
from hypothesis import given

from mews_connector import UNSET, models
from mews_connector.errors import ContractError, MewsError, OutcomeUnknownError, ServerError
from mews_runtime.messages.lenient import read_leniently
from mews_runtime.sending import core
from mews_runtime.sending.core import ApiResponse
from mews_runtime.sending.records import ContractWarning
from mews_runtime.sending.retry import Retry
from tests.effort import examples
from tests.runtime.seeing.broken import MISSING, Broken, broken_answers
from tests.runtime.seeing.recorded import recorded, warned
from tests.runtime.seeing.secrets import FIXED, added
from tests.runtime.seeing.watching import Watching, leaked
from tests.support import samples
from tests.support.methods import method_of
from tests.support.servers import states_of
from tests.support.sides import (
    AnyClient,
    Recorder,
    Side,
    answering,
    item_by_item,
    items,
    pages,
    settle,
    stepping,
)

pytestmark = pytest.mark.anyio


def client_of(side: Side, body: object) -> AnyClient:
    return side.client(answering(body=body), on_violation="warn")


async def blocks(client: AnyClient) -> list[models.ResourceBlock]:
    return await items(client.resource_blocks.get_all())


def flawed(name: str = "Name", value: object = 5) -> dict[str, Any]:
    """Return a page whose second block is not as it should be."""
    page = samples.page(1, 2, 3)
    page["ResourceBlocks"][1][name] = value
    if value is UNSET:
        del page["ResourceBlocks"][1][name]
    return page


async def test_one_warning_and_one_record_name_every_path_and_no_value(side: Side) -> None:
    body = flawed()
    body["ResourceBlocks"][1]["StartUtc"] = "the-day-after"
    body["ResourceBlocks"].append("one-more")
    with warned() as caught, recorded() as kept:
        await blocks(client_of(side, body))
    said = (
        "resourceBlocks/getAll: the response breaks the contract at "
        "$.ResourceBlocks[1].StartUtc: Expected a time, such as 2027-03-31T14:00:00Z; "
        "$.ResourceBlocks[1].Name: Expected `str`, got `int`; "
        "$.ResourceBlocks[3]: Expected `object`, got `str`"
    )
    assert [str(each.message) for each in caught] == [said]
    levels = [(record.levelno, record.getMessage()) for record in kept.records]
    assert [said for level, said in levels if level == logging.WARNING] == [said]
    assert [level for level, _ in levels] == [logging.DEBUG, logging.WARNING]


async def test_the_warning_is_about_the_line_of_the_caller(side: Side) -> None:
    with warned() as caught:
        await blocks(client_of(side, flawed()))
        # A listing is read where it is iterated.
        add = client_of(side, {"ResourceBlocks": 5}).resource_blocks.add
        await settle(add(resource_blocks=[samples.block()]))
    assert len(caught) == 2
    assert all("mews_" not in each.filename for each in caught)
    with warned() as caught:
        await items(client_of(side, flawed()).resource_blocks.get_all(prefetch=True))
    assert [each.filename for each in caught if "/lib/python" in each.filename] == []


async def test_too_many_items_are_all_delivered(side: Side) -> None:
    with warned() as caught:
        found = await blocks(client_of(side, samples.page(*range(1001))))
    assert [block.id for block in found] == [UUID(int=number) for number in range(1001)]
    assert "$.ResourceBlocks: Expected `array` of length <= 1000" in str(caught[0].message)


async def test_a_list_that_is_none_has_no_items(side: Side) -> None:
    for wrong in (None, 5, {"Id": 1}):
        client = client_of(side, {"ResourceBlocks": wrong})
        with warned():
            (page,) = await pages(client.resource_blocks.get_all())
            assert samples.untyped(page.resource_blocks) == wrong
            assert await blocks(client) == []


async def test_a_part_without_its_list_does_not_take_the_others_with_it(side: Side) -> None:
    ids, server = [UUID(int=number) for number in range(7)], states_of()

    def answer(request: httpx.Request) -> httpx.Response:
        is_first = str(ids[0]).encode() in request.content
        none = httpx.Response(200, json={"ResourceCategoryOccupancyStates": None})
        return none if is_first else server(request)

    client = side.client(answer, on_violation="warn")
    with warned():
        result = await settle(client.resources.get_occupancy_state(resource_category_ids=ids))
    assert str(ids[6]) in repr(result)


@pytest.mark.parametrize("cursor", [5, "-", [], {}, True], ids=str)
async def test_a_page_whose_cursor_is_none_is_delivered_before_the_listing_ends_in_an_error(
    side: Side, cursor: object
) -> None:
    with warned() as caught:
        pager = client_of(side, samples.page(1, 2, cursor=cursor)).resource_blocks.get_all()
        step = item_by_item(pager)
        delivered = [await step(), await step()]
        with pytest.raises(ContractError, match=r"\$\.Cursor: Expected a cursor to go on with"):
            await step()
    assert [block.id for block in delivered if block] == [UUID(int=1), UUID(int=2)]
    assert len(caught) == 1


async def test_what_is_no_object_is_an_error_all_the_same(side: Side) -> None:
    wrong = (b"", b"<html>", b"[]", b"5", b"null", b'"text"', b'{"ResourceBlocks": [', b"\xff{}")
    for content in wrong:
        client = side.client(answering(content=content), on_violation="warn")
        with warned() as caught, pytest.raises(ContractError) as error:
            await blocks(client)
        assert (error.value.path, error.value.raw_body, caught) == ("$", content, [])


async def test_a_server_error_is_an_error_all_the_same(side: Side) -> None:
    client = side.client(answering(503, {"ResourceBlocks": 5}), on_violation="warn")
    with warned() as caught, pytest.raises(ServerError):
        await blocks(client)
    assert caught == []


async def test_an_untyped_call_has_nothing_to_warn_of(side: Side) -> None:
    with warned() as caught:
        client = client_of(side, {"ResourceBlocks": 5})
        found = await settle(client.call("resourceBlocks/getAll", {}))
    assert (found, caught) == ({"ResourceBlocks": 5}, [])


@pytest.mark.parametrize(
    ("server", "count"),
    [
        (answering(body=samples.page(1, 2)), 0),
        (answering(204), 0),
        (answering(body={**samples.page(1), "New": 5}), 0),
        (answering(body=flawed("Type", "Flooded")), 0),
        (answering(body=flawed()), 1),
    ],
    ids=["good", "empty", "a new property", "a new enum value", "flawed"],
)
async def test_only_a_flawed_page_is_salvaged(side: Side, server: Recorder, count: int) -> None:
    with mock.patch.object(core, "read_leniently", wraps=read_leniently) as spy, warned():
        await blocks(side.client(server, on_violation="warn"))
    assert spy.call_count == count


async def test_by_default_a_flaw_is_an_error_and_nothing_is_salvaged(side: Side) -> None:
    server = answering(body=flawed())
    client = side.client(server, retry=Retry(attempts=3))
    with mock.patch.object(core, "read_leniently") as spy, warned() as caught:
        with pytest.raises(ContractError) as error:
            await blocks(client)
        said = (error.value.path, error.value.expected, error.value.raw_body)
    content = json.dumps(flawed()).encode()
    assert said == ("$.ResourceBlocks[1].Name", "Expected `str`, got `int`", content)
    assert (caught, spy.call_count, len(server.requests)) == ([], 0, 1)


# Whatever is broken in an answer


async def response_of(client: AnyClient, broken: Broken) -> ApiResponse[Any]:
    """Call the operation. Return its response, or that of its first page."""
    method = method_of(client, broken.operation.name)
    if broken.operation.pagination:
        steps: Any = method(**broken.arguments).responses()
        return cast("ApiResponse[Any]", await stepping(steps)())
    response: ApiResponse[Any] = await settle(client.with_response(method, **broken.arguments))
    return response


@examples(60)
@given(broken=broken_answers())
async def test_only_what_is_broken_is_delivered_as_it_was_sent(side: Side, broken: Broken) -> None:
    client = side.client(answering(body=broken.sent), on_violation="warn")
    with warned() as kept:
        response = await response_of(client, broken)
    assert response.result == broken.result
    delivered = [value for value in broken.found(response.result) if value is not MISSING]
    sent = [each.value for each in broken.breaks if each.value is not MISSING]
    assert json.dumps(delivered, default=float) == json.dumps(sent)
    paths = sorted(each.path for each in broken.breaks)
    assert sorted(flaw.path for flaw in response.violations) == paths
    assert [each.category for each in kept] == [ContractWarning] * bool(paths)
    said = "".join(str(each.message) for each in kept)
    assert [path for path in paths if f"{path}:" not in said] == []
    assert "such thing" not in said


@examples(20)
@given(broken=broken_answers())
async def test_by_default_the_same_answer_is_an_error_that_says_where_it_is_broken(
    side: Side, broken: Broken
) -> None:
    content = json.dumps(broken.sent).encode()
    try:
        response = await response_of(side.client(answering(content=content)), broken)
    except MewsError as error:
        raised = error.error if isinstance(error, OutcomeUnknownError) else error
        assert isinstance(raised, ContractError)
        assert raised.raw_body == content
        places = {each.path for each in broken.breaks}
        assert raised.path in places | {path.rpartition(".")[0] for path in places}
    else:
        assert (broken.breaks, response.result) == ([], broken.result)


# Secrets of what was read leniently


def codes(**changes: Any) -> dict[str, Any]:
    return {"ResourceAccessTokens": [samples.listed_access(FIXED.door_code) | changes]}


LEAKS: dict[str, Callable[[], dict[str, Any]]] = {
    "a code of another type": lambda: codes(Value=[FIXED.door_code]),
    "tokens in other places": lambda: codes(Type=list(FIXED.all), Id=FIXED.access_token),
    "no objects": lambda: {"ResourceAccessTokens": [FIXED.door_code, list(FIXED.all)]},
    "no list": lambda: {"ResourceAccessTokens": {FIXED.door_code: FIXED.client_token}},
}


@pytest.mark.parametrize("body", LEAKS.values(), ids=LEAKS)
@pytest.mark.parametrize("action", ["error", "always"])
async def test_a_warning_shows_no_secret_not_even_as_an_error(
    side: Side, body: Callable[[], dict[str, Any]], action: Any
) -> None:
    client = side.client(answering(body=body()), on_violation="warn", **FIXED.options)
    with Watching() as evidence:
        warnings.simplefilter(action)
        await added(client, FIXED.door_code)
    assert isinstance(evidence.error, ContractError) == (action == "error")
    assert any("breaks the contract at" in text for text in evidence.seen)
    assert leaked(evidence, *FIXED.all) == []


async def test_the_repr_of_what_was_salvaged_shows_no_code(side: Side) -> None:
    with warned():
        client = client_of(side, LEAKS["a code of another type"]())
        result = await added(client, "-")
    assert FIXED.door_code not in repr(result)
