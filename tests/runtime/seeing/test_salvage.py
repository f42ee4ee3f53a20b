"""With `on_violation="warn"` a flawed answer arrives whole, and is warned of once."""

import json
import logging
from typing import Any
from unittest import mock
from uuid import UUID

import pytest

from mews_connector import UNSET, models
from mews_connector.errors import ContractError, ServerError
from mews_runtime.messages.lenient import salvage
from mews_runtime.schema.model import attribute_name
from mews_runtime.sending import core
from mews_runtime.sending.records import ContractWarning
from mews_runtime.sending.retry import Retry
from tests.runtime import samples
from tests.runtime.seeing.recorded import recorded, warned
from tests.runtime.sides import (
    AnyClient,
    Recorder,
    Side,
    answering,
    item_by_item,
    items,
    pages,
    settle,
)

pytestmark = pytest.mark.anyio


def client_of(side: Side, body: object, **options: Any) -> AnyClient:
    return side.client(answering(body=body), on_violation="warn", **options)


def flawed(**changes: Any) -> dict[str, Any]:
    """Return a page whose second block is not as it should be."""
    page = samples.page(1, 2, 3)
    block = page["ResourceBlocks"][1]
    for name, value in changes.items():
        if value is UNSET:
            del block[name]
        else:
            block[name] = value
    return page


FLAWS: dict[str, tuple[str, Any]] = {
    "another type": ("Name", 5),
    "an object in place of a text": ("Name", {"en-US": ["Painting"]}),
    "a date that is none": ("StartUtc", "yesterday"),
    "a date without a zone": ("StartUtc", "2024-06-01T12:00:00"),
    "an id that is none": ("Id", "20e00c32"),
    "an enum of another kind": ("Type", 5),
    "a number in place of a flag": ("IsActive", 1),
    "null": ("EndUtc", None),
    "nothing": ("Name", UNSET),
}


@pytest.mark.parametrize(("name", "value"), FLAWS.values(), ids=FLAWS)
async def test_what_is_flawed_is_delivered_as_it_was_sent_among_the_rest(
    side: Side, name: str, value: Any
) -> None:
    with warned() as caught:
        (page,) = await pages(client_of(side, flawed(**{name: value})).resource_blocks.get_all())
    first, second, third = page.resource_blocks
    assert [first.id, third.id] == [UUID(int=1), UUID(int=3)]
    assert getattr(second, attribute_name(second, name)) == value
    assert [each.category for each in caught] == [ContractWarning]


async def test_one_warning_and_one_record_name_every_path_and_no_value(side: Side) -> None:
    body = flawed(Name=5, StartUtc="the-day-after")
    body["ResourceBlocks"].append("one-more")
    with warned() as caught, recorded() as kept:
        await items(client_of(side, body).resource_blocks.get_all())
    said = (
        "resourceBlocks/getAll: the response breaks the contract at "
        "$.ResourceBlocks[1].StartUtc: Invalid RFC3339 encoded datetime; "
        "$.ResourceBlocks[1].Name: Expected `str`, got `int`; "
        "$.ResourceBlocks[3]: Expected `object`, got `str`"
    )
    assert [str(each.message) for each in caught] == [said]
    levels = [(record.levelno, record.getMessage()) for record in kept.records]
    assert [said for level, said in levels if level == logging.WARNING] == [said]
    assert [level for level, _ in levels] == [logging.DEBUG, logging.WARNING]


async def test_the_warning_is_about_the_line_of_the_caller(side: Side) -> None:
    with warned() as caught:
        await items(client_of(side, flawed(Name=5)).resource_blocks.get_all())
        # A listing is read where it is iterated.
        await settle(
            client_of(side, {"ResourceBlocks": 5}).resource_blocks.add(
                resource_blocks=[samples.block()]
            )
        )
    assert len(caught) == 2
    assert all("mews_" not in each.filename for each in caught)


async def test_the_warning_of_a_page_that_was_read_ahead_is_about_code_of_the_caller(
    side: Side,
) -> None:
    with warned() as caught:
        await items(client_of(side, flawed(Name=5)).resource_blocks.get_all(prefetch=True))
    assert [each.filename for each in caught if "/lib/python" in each.filename] == []


async def test_too_many_items_are_all_delivered(side: Side) -> None:
    with warned() as caught:
        blocks = await items(client_of(side, samples.page(*range(1001))).resource_blocks.get_all())
    assert [block.id for block in blocks] == [UUID(int=number) for number in range(1001)]
    assert "$.ResourceBlocks: Expected `array` of length <= 1000" in str(caught[0].message)


async def test_a_list_that_is_none_has_no_items(side: Side) -> None:
    for wrong in (None, 5, {"Id": 1}):
        client = client_of(side, {"ResourceBlocks": wrong})
        with warned():
            (page,) = await pages(client.resource_blocks.get_all())
            assert samples.untyped(page.resource_blocks) == wrong
            assert await items(client.resource_blocks.get_all()) == []


async def test_a_flaw_deep_inside_is_delivered_in_its_place(side: Side) -> None:
    state = {"ResourceId": str(samples.ID), "ResourceState": "Clean", "OccupancyState": None}
    category = {"ResourceCategoryId": str(samples.ID), "ResourceOccupancyStates": [state]}
    body = {"ResourceCategoryOccupancyStates": [category]}
    with warned():
        result = await settle(
            client_of(side, body).resources.get_occupancy_state(resource_category_ids=[samples.ID])
        )
    (delivered,) = result.resource_category_occupancy_states[0].resource_occupancy_states
    assert delivered.resource_state is models.ResourceState.CLEAN
    assert samples.untyped(delivered.occupancy_state) is None


@pytest.mark.parametrize("cursor", [5, "-", [], {}, True], ids=str)
async def test_a_page_whose_cursor_is_none_is_delivered_before_the_listing_ends_in_an_error(
    side: Side, cursor: object
) -> None:
    with warned() as caught:
        step = item_by_item(
            client_of(side, samples.page(1, 2, cursor=cursor)).resource_blocks.get_all()
        )
        delivered = [await step(), await step()]
        with pytest.raises(ContractError, match=r"\$\.Cursor: Expected a cursor to go on with"):
            await step()
    assert [block.id for block in delivered if block] == [UUID(int=1), UUID(int=2)]
    assert len(caught) == 1


NO_OBJECTS = [b"", b"<html>", b"[]", b"5", b"null", b'"text"', b'{"ResourceBlocks": [', b"\xff{}"]


@pytest.mark.parametrize("content", NO_OBJECTS)
async def test_what_is_no_object_is_an_error_all_the_same(side: Side, content: bytes) -> None:
    client = side.client(answering(content=content), on_violation="warn")
    with warned() as caught, pytest.raises(ContractError) as error:
        await items(client.resource_blocks.get_all())
    assert (error.value.path, error.value.raw_body, caught) == ("$", content, [])


async def test_by_default_a_flaw_is_an_error_that_says_all_about_it(side: Side) -> None:
    server = answering(body=flawed(Name=5))
    client = side.client(server, retry=Retry(attempts=3))
    with warned() as caught, pytest.raises(ContractError) as error:
        await items(client.resource_blocks.get_all())
    assert (error.value.path, error.value.expected) == (
        "$.ResourceBlocks[1].Name",
        "Expected `str`, got `int`",
    )
    assert error.value.raw_body == json.dumps(flawed(Name=5)).encode()
    assert (caught, len(server.requests)) == ([], 1)


async def test_a_server_error_is_an_error_all_the_same(side: Side) -> None:
    client = side.client(answering(503, {"ResourceBlocks": 5}), on_violation="warn")
    with warned() as caught, pytest.raises(ServerError):
        await items(client.resource_blocks.get_all())
    assert caught == []


async def test_an_untyped_call_has_nothing_to_warn_of(side: Side) -> None:
    with warned() as caught:
        found = await settle(
            client_of(side, {"ResourceBlocks": 5}).call("resourceBlocks/getAll", {})
        )
    assert (found, caught) == ({"ResourceBlocks": 5}, [])


@pytest.mark.parametrize(
    ("server", "count"),
    [
        (answering(body=samples.page(1, 2)), 0),
        (answering(204), 0),
        (answering(body={**samples.page(1), "New": 5}), 0),
        (answering(body=flawed(Type="Flooded")), 0),
        (answering(body=flawed(Name=5)), 1),
    ],
    ids=["good", "empty", "a new property", "a new enum value", "flawed"],
)
async def test_only_a_flawed_page_is_salvaged(side: Side, server: Recorder, count: int) -> None:
    client = side.client(server, on_violation="warn")
    with mock.patch.object(core, "salvage", wraps=salvage) as spy, warned():
        await items(client.resource_blocks.get_all())
    assert spy.call_count == count


async def test_by_default_nothing_is_salvaged(side: Side) -> None:
    with mock.patch.object(core, "salvage") as spy, pytest.raises(ContractError):
        await items(side.client(answering(body=flawed(Name=5))).resource_blocks.get_all())
    assert spy.call_count == 0
