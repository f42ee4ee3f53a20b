"""A write of any length goes in batches, and what has become of each is told."""

from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any
from uuid import UUID

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_connector import errors, models
from mews_connector.errors import ConfigurationError, MewsError, RequestInvalidError
from mews_connector.types import Batch
from mews_runtime.sending.retry import Retry
from tests.runtime.lists.draws import costly
from tests.runtime.lists.listings import ids
from tests.support import samples
from tests.support.clocks import FakeClock
from tests.support.sides import Recorder, Side, all_of, answering, settle, stepping

pytestmark = pytest.mark.anyio

AnyBatches = Iterator[Batch[Any]] | AsyncIterator[Batch[Any]]
UNKNOWN = errors.OutcomeUnknownError


def blocks(count: int) -> list[models.ResourceBlockParameters]:
    return [samples.block(name=f"Block {number}") for number in range(count)]


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
        given = Recorder(answer, [request]).body.get("ResourceBlocks", [])
        added = [samples.listed_block() | {"Name": block["Name"]} for block in given[:1]]
        return httpx.Response(200, json={"ResourceBlocks": added})

    server = Recorder(answer)
    return server


def batches(side: Side, server: Recorder, count: int = 2500, **policy: Any) -> AnyBatches:
    """Add so many blocks in batches."""
    client: Any = side.client(server, clock=FakeClock(), **policy)
    found: AnyBatches = client.batches(client.resource_blocks.add, resource_blocks=blocks(count))
    return found


def outcomes(found: list[Batch[Any]]) -> list[str]:
    return [batch.outcome for batch in found]


# What goes where


@costly
@given(count=st.integers(1, 2200))
async def test_every_item_is_sent_once_in_its_order(side: Side, count: int) -> None:
    server = adding()
    client: Any = side.client(server)
    given = ids(*range(count))
    cut: AnyBatches = client.batches(client.resource_blocks.delete, resource_block_ids=given)
    found = await all_of(cut)
    sent = [UUID(id_) for body in server.bodies for id_ in body["ResourceBlockIds"]]
    assert sent == [item for batch in found for item in batch.items] == given
    assert [len(batch.items) for batch in found[:-1]] == [1000] * (len(found) - 1)
    assert len(server.requests) == -(-count // 1000)


async def test_each_batch_has_its_number_its_items_and_its_result(side: Side) -> None:
    found = await all_of(batches(side, adding()))
    assert [batch.number for batch in found] == [1, 2, 3]
    assert outcomes(found) == ["done"] * 3
    assert [len(batch.items) for batch in found] == [1000, 1000, 500]
    firsts = [batch.items[0].name for batch in found]
    assert firsts == ["Block 0", "Block 1000", "Block 2000"]
    assert [batch.result and batch.result.resource_blocks[0].name for batch in found] == firsts
    assert [batch.error for batch in found] == [None] * 3


async def test_a_batch_is_sent_when_it_is_asked_for_and_the_client_writes_as_ever(
    side: Side,
) -> None:
    server = adding()
    client: Any = side.client(server)
    found: AnyBatches = client.batches(client.resource_blocks.add, resource_blocks=blocks(1001))
    assert server.requests == []
    following = stepping(found)
    await following()
    assert len(server.requests) == 1
    await settle(client.resource_blocks.add(resource_blocks=blocks(1)))
    assert len(server.requests) == 2
    assert [await following() is not None for _ in range(2)] == [True, False]


async def test_the_other_arguments_are_those_of_each_batch(side: Side) -> None:
    server = adding()
    client: Any = side.client(server)
    updates = [samples.update()] * 1500
    cut: AnyBatches = client.batches(
        client.services.update_availability,
        service_id=samples.ID,
        availability_updates=updates,
        language_code="de-DE",
        culture_code="de-DE",
    )
    assert outcomes(await all_of(cut)) == ["done", "done"]
    assert [len(body["AvailabilityUpdates"]) for body in server.bodies] == [1000, 500]
    sent = {(body["ServiceId"], body["LanguageCode"]) for body in server.bodies}
    assert sent == {(str(samples.ID), "de-DE")}


# What becomes of them


@pytest.mark.parametrize(
    ("at", "trouble", "outcome", "error"),
    [
        (0, 403, "failed", errors.ForbiddenError),
        (2, 503, "unknown", UNKNOWN),
        (1, httpx.ConnectError(""), "failed", errors.TransportError),
        (1, 429, "failed", MewsError),
        (1, 408, "unknown", UNKNOWN),
        (1, httpx.ReadError(""), "unknown", UNKNOWN),
    ],
)
async def test_behind_one_that_was_not_done_none_is_tried(
    side: Side, at: int, trouble: Any, outcome: str, error: type[MewsError]
) -> None:
    server = adding(*[None] * at, trouble)
    found = await all_of(batches(side, server))
    assert outcomes(found) == ["done"] * at + [outcome] + ["not tried"] * (2 - at)
    assert isinstance(found[at].error, error)
    assert len(server.requests) == at + 1
    assert [len(batch.items) for batch in found] == [1000, 1000, 500]
    assert [batch.result is None for batch in found] == [index >= at for index in range(3)]
    assert [batch.error is None for batch in found] == [index != at for index in range(3)]


async def test_what_can_do_no_harm_is_repeated_within_a_batch_as_long_as_there_is_time(
    side: Side,
) -> None:
    server = adding(429, httpx.ConnectError(""), None)
    assert outcomes(await all_of(batches(side, server, retry=Retry()))) == ["done"] * 3
    assert len(server.requests) == 5
    found = await all_of(batches(side, adding(None, 429), retry=Retry(deadline=10)))
    assert outcomes(found) == ["done", "failed", "not tried"]
    assert isinstance(found[1].error, errors.DeadlineExceededError)


async def test_a_batch_whose_answer_cannot_be_read_has_not_failed(side: Side) -> None:
    """The server has said 200: it was applied, and must not be sent again."""
    server = answering(200, {"ResourceBlocks": [{"Id": 7}]})
    found = await all_of(batches(side, server))
    assert outcomes(found) == ["unknown", "not tried", "not tried"]
    assert isinstance(found[0].error, UNKNOWN | errors.ContractError)


async def test_a_batch_shows_nothing_of_what_it_holds(side: Side) -> None:
    client: Any = side.client(answering(403))
    add, codes = client.resource_access_tokens.add, [samples.access("2580")]
    cut: AnyBatches = client.batches(add, resource_access_token_parameters=codes)
    found = await all_of(cut)
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
    (name,) = wrong
    assert f"resource_blocks[{at}].{name}: " in str(caught.value)


def test_a_write_of_nothing_is_refused(side: Side) -> None:
    with pytest.raises(RequestInvalidError) as caught:
        batches(side, adding(), 0)
    assert caught.value.path == "$.ResourceBlocks"


def test_what_is_no_write_of_a_list_is_refused_and_not_sent(side: Side) -> None:
    server = answering()
    client: Any = side.client(server)
    uncut = "resourceBlocks/delete has no list to send in batches: make the calls one by one"
    deletion = {"ResourceBlockIds": ids(*range(1500))}
    states, delete = client.resources.get_occupancy_state, client.resource_blocks.delete
    refusals: list[tuple[str, Callable[[], Any]]] = [
        ("call it as it is", lambda: client.batches(client.resource_blocks.get_all)),
        ("call it as it is", lambda: client.batches(states, resource_category_ids=[])),
        ("call", lambda: client.batches(client.call, "resourceBlocks/delete", deletion)),
        (uncut, lambda: client.batches(delete, resource_block_ids=iter(ids(1, 2)))),
    ]
    for said, cut in refusals:
        with pytest.raises(ConfigurationError, match=said):
            cut()
    assert server.requests == []
