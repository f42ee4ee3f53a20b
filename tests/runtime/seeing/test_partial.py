"""A `ContractError` gives what of the answer could be decoded."""

import copy
import json
import pickle
import warnings
from collections.abc import Callable
from typing import Any
from unittest import mock
from uuid import UUID

import pytest

from mews_connector import UNSET, models
from mews_connector.errors import ContractError, OutcomeUnknownError
from mews_runtime.messages import lenient
from mews_runtime.schema.model import restored
from tests.runtime.seeing.recorded import warned
from tests.support import samples
from tests.support.sides import AnyClient, Side, answering, item_by_item, items, settle

pytestmark = pytest.mark.anyio

CODE = "4711-code"
FLAWED = {
    "ResourceBlocks": [
        samples.listed_block(1),
        {**samples.listed_block(2), "Name": 5, "EndUtc": None},
        "third",
    ],
    "Cursor": str(UUID(int=3)),
}


async def add(client: AnyClient) -> Any:
    return await settle(client.resource_blocks.add(resource_blocks=[samples.block()]))


async def listed(client: AnyClient) -> Any:
    return await items(client.resource_blocks.get_all())


async def error_of(call: Callable[[AnyClient], Any], side: Side, **answer: Any) -> ContractError:
    with pytest.raises(ContractError) as caught:
        await call(side.client(answering(**answer)))
    return caught.value


async def test_a_page_is_there_with_all_that_could_be_decoded(side: Side) -> None:
    error = await error_of(listed, side, body=FLAWED)
    page = error.partial
    assert isinstance(page, models.ResourceBlockResult)
    first, second, third = page.resource_blocks
    assert (first.id, first.start_utc) == (UUID(int=1), samples.NOON)
    assert second.id == UUID(int=2)
    assert samples.untyped((second.name, second.end_utc)) == (5, None)
    assert (samples.untyped(third), page.cursor) == ("third", UUID(int=3))
    assert error.raw_body == json.dumps(FLAWED).encode()


async def test_a_required_property_that_is_missing_is_unset(side: Side) -> None:
    page = (await error_of(listed, side, body={"Cursor": None})).partial
    assert isinstance(page, models.ResourceBlockResult)
    assert (samples.untyped(page.resource_blocks), page.cursor) == (UNSET, None)


async def test_a_write_says_that_it_was_applied_and_what_it_has_made(side: Side) -> None:
    error = await error_of(add, side, body={"ResourceBlocks": FLAWED["ResourceBlocks"]})
    assert isinstance(error.partial, models.ResourceBlockAddResult)
    assert [each.id for each in error.partial.resource_blocks[:2]] == [UUID(int=1), UUID(int=2)]
    assert error.applied is True
    assert "The write was applied" in str(error)


@pytest.mark.parametrize("content", [b"[]", b"5", b"null", b'"text"'])
async def test_of_what_is_no_object_there_is_nothing(side: Side, content: bytes) -> None:
    assert (await error_of(listed, side, content=content)).partial is None
    assert (await error_of(add, side, content=content)).partial is None


@pytest.mark.parametrize("content", [b"", b"<html>", b'{"ResourceBlocks": [', b"\xff{}"])
async def test_of_what_is_not_even_json_there_is_nothing(side: Side, content: bytes) -> None:
    assert (await error_of(listed, side, content=content)).partial is None
    with pytest.raises(OutcomeUnknownError) as caught:
        await add(side.client(answering(content=content)))
    assert isinstance(caught.value.error, ContractError)
    assert caught.value.error.partial is None


async def test_of_an_untyped_call_there_is_nothing(side: Side) -> None:
    async def call(client: AnyClient) -> Any:
        return await settle(client.call("tasks/getAll", {}))

    assert (await error_of(call, side, content=b"[]")).partial is None


async def test_a_page_that_was_delivered_is_not_there_again(side: Side) -> None:
    step = item_by_item(
        side.client(
            answering(body=samples.page(1, cursor="-")), on_violation="warn"
        ).resource_blocks.get_all()
    )
    with warned():
        assert await step() is not None
        with pytest.raises(ContractError) as caught:
            await step()
    assert caught.value.partial is None


async def test_a_warning_raised_for_a_write_leaves_its_result_there(side: Side) -> None:
    client = side.client(
        answering(body={"ResourceBlocks": FLAWED["ResourceBlocks"]}), on_violation="warn"
    )
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(ContractError) as caught:
            await add(client)
    assert isinstance(caught.value.partial, models.ResourceBlockAddResult)
    assert caught.value.partial.resource_blocks[0].id == UUID(int=1)


async def test_nothing_is_decoded_again_before_it_is_asked_for_and_then_once(side: Side) -> None:
    with mock.patch.object(lenient, "restored", wraps=restored) as spy:
        error = await error_of(listed, side, body=FLAWED)
        assert spy.call_count == 0
        assert error.partial is error.partial
    # The page and the block that broke: what did not break is decoded as a whole.
    assert spy.call_count == 2


async def test_a_copy_has_lost_it(side: Side) -> None:
    error = await error_of(listed, side, body=FLAWED)
    assert error.partial is not None
    for copied in (copy.copy(error), copy.deepcopy(error)):
        assert (copied.partial, copied.path) == (None, error.path)


async def test_a_door_code_is_in_it_and_is_not_shown(side: Side) -> None:
    async def add_code(client: AnyClient) -> Any:
        access = samples.access(CODE)
        return await settle(
            client.resource_access_tokens.add(resource_access_token_parameters=[access])
        )

    body = {"ResourceAccessTokens": [samples.listed_access(CODE) | {"IsActive": "yes"}]}
    error = await error_of(add_code, side, body=body)
    made = error.partial
    assert isinstance(made, models.ResourceAccessTokenResult)
    assert [each.value for each in made.resource_access_tokens or []] == [CODE]
    shown = [str(error), repr(error), repr(vars(error)), repr(made)]
    assert [text for text in shown if CODE in text] == []
    assert CODE.encode() not in pickle.dumps(error)
