"""A write of any length goes in batches, and what has become of each is told."""

from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any
from uuid import UUID

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_connector import models
from mews_connector.errors import (
    ConfigurationError,
    ContractError,
    DeadlineExceededError,
    ForbiddenError,
    MewsError,
    OutcomeUnknownError,
    RequestInvalidError,
    TransportError,
)
from mews_connector.types import Batch
from mews_runtime.sending.retry import Retry
from tests.runtime import samples
from tests.runtime.clocks import FakeClock
from tests.runtime.lists.draws import costly
from tests.runtime.sides import Recorder, Side, answering, settle

pytestmark = pytest.mark.anyio

AnyBatch = Batch[Any]
AnyBatches = Iterator[AnyBatch] | AsyncIterator[AnyBatch]


def blocks(count: int) -> list[models.ResourceBlockParameters]:
    return [samples.block(name=f"Block {number}") for number in range(count)]


def ids(count: int) -> list[UUID]:
    return [UUID(int=number) for number in range(count)]


def adding(*troubles: int | Exception | None) -> Recorder:
    """Return a server that adds or deletes blocks, and answers with the first one of each request.

    Args:
        troubles: The status, or the error, with which each of the first requests ends.
    """

    def answer(request: httpx.Request) -> httpx.Response:
        index = len(server.requests) - 1
        trouble = troubles[index] if index < len(troubles) else None
        if isinstance(trouble, Exception):
            raise trouble
        if trouble:
            return httpx.Response(trouble, headers={"Retry-After": "30"})
        body = Recorder(answer, [request]).body
        if "ResourceBlocks" not in body:
            return httpx.Response(200, json={})
        added = samples.listed_block() | {"Name": body["ResourceBlocks"][0]["Name"]}
        return httpx.Response(200, json={"ResourceBlocks": [added]})

    server = Recorder(answer)
    return server


def batches(side: Side, server: Recorder, count: int = 2500, **policy: Any) -> AnyBatches:
    """Add so many blocks in batches."""
    client: Any = side.client(server, clock=FakeClock(), **policy)
    found: AnyBatches = client.batches(client.resource_blocks.add, resource_blocks=blocks(count))
    return found


async def all_of(found: AnyBatches) -> list[AnyBatch]:
    if isinstance(found, Iterator):
        return list(found)
    return [batch async for batch in found]


def outcomes(found: list[AnyBatch]) -> list[str]:
    return [batch.outcome for batch in found]


# What goes where


@costly
@given(count=st.integers(1, 2200))
async def test_every_item_is_sent_once_in_its_order(side: Side, count: int) -> None:
    server = Recorder(lambda _: httpx.Response(200, json={"ResourceBlocks": []}))
    client: Any = side.client(server)
    given = ids(count)
    found = await all_of(client.batches(client.resource_blocks.delete, resource_block_ids=given))
    sent = [UUID(id_) for body in server.bodies for id_ in body["ResourceBlockIds"]]
    assert sent == given
    assert [item for batch in found for item in batch.items] == given
    assert [len(batch.items) for batch in found[:-1]] == [1000] * (len(found) - 1)
    assert len(server.requests) == -(-count // 1000)


async def test_each_batch_has_its_number_its_items_and_its_result(side: Side) -> None:
    found = await all_of(batches(side, adding()))
    assert [batch.number for batch in found] == [1, 2, 3]
    assert outcomes(found) == ["done"] * 3
    assert [len(batch.items) for batch in found] == [1000, 1000, 500]
    assert [batch.items[0].name for batch in found] == ["Block 0", "Block 1000", "Block 2000"]
    results = [batch.result for batch in found]
    assert [result and result.resource_blocks[0].name for result in results] == [
        batch.items[0].name for batch in found
    ]
    assert [batch.error for batch in found] == [None] * 3


async def test_a_batch_is_sent_when_it_is_asked_for(side: Side) -> None:
    server = adding()
    found = batches(side, server)
    assert server.requests == []
    if isinstance(found, Iterator):
        next(found)
    else:
        await anext(found)
    assert len(server.requests) == 1


async def test_the_other_arguments_are_those_of_each_batch(side: Side) -> None:
    server = Recorder(lambda _: httpx.Response(200, json={}))
    client: Any = side.client(server)
    updates = [samples.update()] * 1500
    found = await all_of(
        client.batches(
            client.services.update_availability,
            service_id=samples.ID,
            availability_updates=updates,
            language_code="de-DE",
            culture_code="de-DE",
        )
    )
    assert outcomes(found) == ["done", "done"]
    assert [len(body["AvailabilityUpdates"]) for body in server.bodies] == [1000, 500]
    assert {(body["ServiceId"], body["LanguageCode"]) for body in server.bodies} == {
        (str(samples.ID), "de-DE")
    }


# What becomes of them


@pytest.mark.parametrize(
    ("at", "trouble", "outcome", "error"),
    [
        (0, 403, "failed", ForbiddenError),
        (2, 503, "unknown", OutcomeUnknownError),
        (1, 403, "failed", ForbiddenError),
        (1, httpx.ConnectError(""), "failed", TransportError),
        (1, 429, "failed", MewsError),
        (1, 503, "unknown", OutcomeUnknownError),
        (1, 408, "unknown", OutcomeUnknownError),
        (1, httpx.ReadError(""), "unknown", OutcomeUnknownError),
        (1, httpx.ReadTimeout(""), "unknown", OutcomeUnknownError),
    ],
)
async def test_behind_one_that_was_not_done_none_is_tried(
    side: Side, at: int, trouble: Any, outcome: str, error: type[MewsError]
) -> None:
    server = adding(*[None] * at, trouble)
    client: Any = side.client(server)
    given = ids(2500)
    found = await all_of(client.batches(client.resource_blocks.delete, resource_block_ids=given))
    assert outcomes(found) == ["done"] * at + [outcome] + ["not tried"] * (2 - at)
    assert isinstance(found[at].error, error)
    assert len(server.requests) == at + 1
    assert [len(batch.items) for batch in found] == [1000, 1000, 500]
    assert [batch.result is None for batch in found] == [index >= at for index in range(3)]
    assert [batch.error is None for batch in found] == [index != at for index in range(3)]


async def test_what_can_do_no_harm_is_repeated_within_a_batch(side: Side) -> None:
    server = adding(429, httpx.ConnectError(""), None)
    found = await all_of(batches(side, server, retry=Retry()))
    assert outcomes(found) == ["done"] * 3
    assert len(server.requests) == 5


async def test_a_batch_for_which_the_time_is_over_has_failed(side: Side) -> None:
    server = adding(None, 429)
    found = await all_of(batches(side, server, retry=Retry(deadline=10)))
    assert outcomes(found) == ["done", "failed", "not tried"]
    assert isinstance(found[1].error, DeadlineExceededError)


async def test_a_batch_whose_answer_cannot_be_read_has_not_failed(side: Side) -> None:
    """The server has said 200: it was applied, and must not be sent again."""
    server = answering(200, {"ResourceBlocks": [{"Id": 7}]})
    found = await all_of(batches(side, server))
    assert outcomes(found) == ["unknown", "not tried", "not tried"]
    assert isinstance(found[0].error, OutcomeUnknownError | ContractError)


async def test_a_batch_shows_nothing_of_what_it_holds(side: Side) -> None:
    client: Any = side.client(answering(403))
    codes = [samples.access("2580")]
    found = await all_of(
        client.batches(client.resource_access_tokens.add, resource_access_token_parameters=codes)
    )
    assert "2580" not in repr(found)
    assert repr(found).startswith("[Batch(number=1, outcome='failed', error=ForbiddenError(")


# What is refused


@pytest.mark.parametrize(
    ("at", "wrong"),
    [(0, {"name": 7}), (1500, {"start_utc": samples.NAIVE}), (2499, {"name": 7})],
)
def test_a_flaw_in_any_batch_sends_nothing_and_says_which_item_it_is(
    side: Side, at: int, wrong: dict[str, Any]
) -> None:
    server = adding()
    client: Any = side.client(server)
    flawed = blocks(2500)
    flawed[at] = samples.block(**wrong)
    with pytest.raises(RequestInvalidError) as caught:
        client.batches(client.resource_blocks.add, resource_blocks=flawed)
    assert server.requests == []
    assert f"$.ResourceBlocks[{at}]." in str(caught.value)


def test_a_write_of_nothing_is_refused(side: Side) -> None:
    with pytest.raises(RequestInvalidError) as caught:
        batches(side, adding(), 0)
    assert caught.value.path == "$.ResourceBlocks"


READS: list[Callable[[Any], Any]] = [
    lambda client: client.batches(client.resource_blocks.get_all),
    lambda client: client.batches(
        client.resources.get_occupancy_state, resource_category_ids=ids(12)
    ),
]


@pytest.mark.parametrize("read", READS, ids=["getAll", "getOccupancyState"])
def test_a_read_is_no_write_that_could_be_cut(side: Side, read: Callable[[Any], Any]) -> None:
    server = answering()
    with pytest.raises(ConfigurationError, match="call it as it is"):
        read(side.client(server))
    assert server.requests == []


FOREIGN: list[Callable[[Any, Any], object]] = [
    lambda _, other: other.resource_blocks.add,
    lambda _, __: print,
    lambda client, _: client.close if hasattr(client, "close") else client.aclose,
    lambda client, _: client.reconcile,
    lambda client, _: client,
]


@pytest.mark.parametrize("foreign", FOREIGN)
def test_what_is_no_method_of_this_client_is_refused(
    side: Side, foreign: Callable[[Any, Any], object]
) -> None:
    server = answering()
    client: Any = side.client(server)
    with pytest.raises(ConfigurationError) as caught:
        client.batches(foreign(client, side.client(server)), resource_blocks=blocks(1))
    assert str(caught.value) == (
        "the method must be one of this very client, such as mews.resource_blocks.add"
    )
    assert server.requests == []


def test_an_untyped_call_is_refused_and_not_sent(side: Side) -> None:
    server = answering()
    client: Any = side.client(server)
    with pytest.raises(ConfigurationError):
        client.batches(client.call, "resourceBlocks/delete", {"ResourceBlockIds": ids(1500)})
    assert server.requests == []


def test_what_is_no_list_cannot_be_cut(side: Side) -> None:
    server = answering()
    client: Any = side.client(server)
    with pytest.raises(ConfigurationError) as caught:
        client.batches(client.resource_blocks.delete, resource_block_ids=iter(ids(2)))
    assert str(caught.value) == (
        "resourceBlocks/delete has no list that could be cut: make the calls one by one"
    )
    assert server.requests == []


async def test_the_client_writes_as_ever_afterwards(side: Side) -> None:
    server = adding()
    client: Any = side.client(server)
    found: AnyBatches = client.batches(client.resource_blocks.add, resource_blocks=blocks(1001))
    await settle(client.resource_blocks.add(resource_blocks=blocks(1)))
    assert len(server.requests) == 1
    assert outcomes(await all_of(found)) == ["done", "done"]
